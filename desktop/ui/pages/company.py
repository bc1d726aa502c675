"""The first page: who the company is, where it is registered, and since when."""

from __future__ import annotations

from desktop.ui.fields.district import DistrictField
from desktop.ui.fields.field import Field, TextField
from desktop.ui.pages.facts import FactsPage

_LONGEST_NAME = 500


class CompanyPage(FactsPage):
    """Name, district, and the facts of the page."""

    def build(self) -> None:
        """Heading and fields, from above to below."""
        self.add_heading()
        self._name = TextField(self.tr("What is the company called?"), self.tr("For the reports; may be left empty."))
        self._name.entry.setMaxLength(_LONGEST_NAME)
        self._name.show_raw(self.session.profile.name)
        self._name.entered.connect(self._take_name)
        self.add_field("name", self._name)
        self._district = DistrictField(self.session.words)
        self._show_district()
        self._district.entered.connect(self._take_district)
        self._district.chosen.connect(self._choose_district)
        self.add_field("district", self._district)
        for fact in self.session.interview.facts:
            self.add_fact(fact)

    def focus_first(self) -> None:
        """To what is wrong, else to the first that is empty; the name need not be given."""
        super().focus_first()

    def tell(self, key: str, field: Field) -> None:
        """Beneath the district, what it lies in."""
        super().tell(key, field)
        code = self.session.profile.district
        if key == "district" and code is not None:
            path = reversed(self.session.vocabulary.region_path(code))
            field.tell(
                "= " + " · ".join(self.session.words.term(region.name) for region in path if region.level != "nation")
            )

    def _show_district(self) -> None:
        draft = self.session.drafts.get("district")
        code = self.session.profile.district
        if draft is not None:
            self._district.show_raw(draft.raw)
        elif code is not None:
            self._district.show_raw(self.session.words.term(self.session.vocabulary.region[code].name))

    def _take_name(self) -> None:
        self.session.answer({"name": self._name.raw() or ""})

    def _take_district(self) -> None:
        self.session.enter_district(self._district.raw())
        self._district.show_code(self.session.profile.district)

    def _choose_district(self, code: str) -> None:
        self.session.answer({"district": code})
