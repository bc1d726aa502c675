"""The company being answered in the window: its interview, what was typed and is no answer yet, its file.

It changes nothing on its own and shows nothing; pages call it, and whoever shows something listens to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from desktop.core.assessment.scenario import Scenario
from desktop.core.catalogue.model import Catalogue
from desktop.core.exchange.opening import is_workbook, read_any
from desktop.core.facts import PAGES, Fact
from desktop.core.faults import InputError
from desktop.core.history import History, changed_keys
from desktop.core.interview import Interview
from desktop.core.languages import Language
from desktop.core.plain_profile import read_profile
from desktop.core.profile import HeldCertification, Profile, Received
from desktop.core.quantities import Value
from desktop.core.rules.words import Words
from desktop.core.stops import CONFIRMATION, FOLLOW_UP, RESULT, Stop
from desktop.core.vocabulary import Vocabulary
from desktop.core.workspace.autosave import Autosave, Unfinished
from desktop.core.workspace.company_file import read_company, write_company
from desktop.ui.keeping import Keeping


class Draft(msgspec.Struct, frozen=True):
    """What was typed into a field and cannot be an answer, and why not."""

    raw: str
    fault: str


class Session(QObject):
    """One company in the window. Every change is kept at once (`Autosave`), and told by a signal."""

    leaving = Signal()
    """Before the stop or the company changes: what was typed and not yet taken is to be taken now."""
    answers_changed = Signal()
    stop_changed = Signal()
    file_changed = Signal()
    kept = Signal(str)
    """After every attempt to keep the state: empty when it was, else why not."""

    def __init__(
        self, catalogue: Catalogue, today: date, autosave: Autosave | None = None, language: Language = "zh-Hans"
    ) -> None:
        super().__init__()
        self.words = Words(catalogue.vocabulary, language)
        """What catalogue texts and reasons are told in: the language of the window."""
        self.catalogue = catalogue
        self.today = today
        self.drafts: dict[str, Draft] = {}
        self.scenario = Scenario()
        """What is tried beside the result at the moment."""
        self.scenarios: list[Scenario] = []
        """What was tried and kept, the first first."""
        self.part = ""
        """Which part of the result was looked at last."""
        self.path: Path | None = None
        self._interview = Interview(catalogue, today)
        self._saved_profile = self._interview.profile
        self._history = History()
        self._is_sample = False
        self.keeping = Keeping(autosave)

    # --- what is there ------------------------------------------------------------------------------------------

    @property
    def interview(self) -> Interview:
        """Where the company stands."""
        return self._interview

    @property
    def profile(self) -> Profile:
        """The answers so far."""
        return self._interview.profile

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of the catalogue."""
        return self.catalogue.vocabulary

    @property
    def is_modified(self) -> bool:
        """Whether there are answers that its company file does not hold."""
        return self.profile != self._saved_profile

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered or typed."""
        return self.state().is_empty

    @property
    def anything_to_assess(self) -> bool:
        """Whether anything was answered that a benefit could look at."""
        profile = self.profile
        lists = (profile.district, profile.certifications, profile.sectors)
        return bool(profile.known) or any(answer is not None for answer in lists)

    def sentence(self, error: InputError) -> str:
        """The faults of an error in the language of the window, without the places that only a file has."""
        faults = (f"{fault.what}；{fault.right}" if fault.right else fault.what for fault in error.faults)
        return "\n".join(self.words.fault(fault) for fault in faults)

    def sentence_of_file(self, error: InputError) -> str:
        """The same with the file each fault stands in."""
        return self.words.fault(str(error))

    # --- answers ------------------------------------------------------------------------------------------------

    def enter(self, fact: Fact, raw: Any) -> str:
        """Takes what was typed for ``fact``; why it is no answer, or empty. None makes the fact unknown again."""
        if raw is None:
            return self.answer({fact.id: None})
        try:
            value = self._read({fact.id: raw}).facts[fact.id]
        except InputError as error:
            return self.hold(fact.id, str(raw), self.sentence(error))
        return self.answer({fact.id: value}, typed=str(raw))

    def value_of(self, fact: Fact, raw: Any) -> Value:
        """What was typed for ``fact`` means, without answering it. Raises `InputError` when it is no answer."""
        return self._read({fact.id: raw}).facts[fact.id]

    def enter_district(self, raw: str | None) -> str:
        """Takes a district's name, alias or code; why it is none, or empty."""
        if raw is None:
            return self.answer({"district": None})
        try:
            district = self._read({"district": raw}).district
        except InputError as error:
            return self.hold("district", raw, self.sentence(error))
        return self.answer({"district": district})

    def certification(self, name: str, awarded: str | None) -> HeldCertification:
        """The certification of that name and day. Raises `InputError` when it is none."""
        (held,) = self._read({"certifications": [{"name": name, "on": awarded}]}).certifications or ()
        return held

    def received(self, benefit_id: str, amount: str | None, on: str | None) -> Received:
        """Support received for a benefit, as typed. Raises `InputError` where amount or day is none."""
        (entry,) = self._read({"facts": {"received": [{"benefit": benefit_id, "amount": amount, "on": on}]}}).received
        return entry

    def _read(self, raw: dict[str, Any]) -> Profile:
        """One answer as a company file would hold it, so that its faults are told in the same words."""
        return read_profile(raw, self.vocabulary, max(self._interview.on, self.today))

    def answer(self, changes: Mapping[str, Any], typed: str = "") -> str:
        """Replaces answers; why they cannot be, or empty. What was typed for a refused one is held as a draft."""
        try:
            answered = self._interview.answer(changes)
        except InputError as error:
            (key,) = changes
            return self.hold(key, typed, self.sentence(error))
        for key in changes:
            self.drafts.pop(key, None)
        self._history.remember(self.profile, answered.profile)
        self._interview = answered
        self._try_drafts_again()
        self._changed()
        return ""

    @property
    def can_undo(self) -> bool:
        """Whether there is an answer to take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is an answer to give again."""
        return self._history.can_redo

    def undo(self) -> None:
        """Takes the last answer back, and shows where it was asked."""
        self.leaving.emit()
        if self._history.can_undo:
            self._answer_anew(self._history.undone(self.profile))

    def redo(self) -> None:
        """Gives an answer again that was taken back."""
        self.leaving.emit()
        if self._history.can_redo:
            self._answer_anew(self._history.redone(self.profile))

    def _answer_anew(self, profile: Profile) -> None:
        changed = changed_keys(self.profile, profile)
        self.drafts = {key: draft for key, draft in self.drafts.items() if key not in changed}
        interview = self._interview.with_profile(profile)
        if changed and self._interview.stop.page != RESULT:
            interview = interview.go(self.stop_of(changed[0]))
        self._interview = interview
        self._changed()
        self.stop_changed.emit()

    def hold(self, key: str, raw: str, fault: str) -> str:
        """Keeps ``raw`` as a draft of ``key``, which becomes unknown: neither what was typed nor the answer before."""
        self.drafts[key] = Draft(raw, fault)
        self._interview = self._interview.answer({key: None})
        self._try_drafts_again(but=key)
        self._changed()
        return fault

    def note(self, key: str, raw: str) -> None:
        """Keeps what stands in a line that is no answer by itself, such as a search; empty forgets it."""
        if raw:
            self.drafts[key] = Draft(raw, "")
        else:
            self.drafts.pop(key, None)
        self._keep()

    def _try_drafts_again(self, but: str = "") -> None:
        """Another answer may have settled what made a draft impossible."""
        for key, draft in tuple(self.drafts.items()):
            if key not in self.vocabulary.fact or key == but:
                continue
            try:
                value = self._read({key: draft.raw}).facts[key]
                self._interview = self._interview.answer({key: value})
                del self.drafts[key]
            except InputError as error:
                self.drafts[key] = Draft(draft.raw, self.sentence(error))

    def see_on(self, on: date) -> None:
        """The same answers as of another date."""
        if on != self._interview.on:
            self._interview = self._interview.seen_on(on)
            self._try_drafts_again()
            self._changed()

    # --- the way ------------------------------------------------------------------------------------------------

    def next(self) -> None:
        """One stop on."""
        self.leaving.emit()
        self._moved(self._interview.next())

    def back(self) -> None:
        """One stop back."""
        self.leaving.emit()
        self._moved(self._interview.back())

    def go(self, stop: Stop) -> None:
        """To any stop."""
        self.leaving.emit()
        self._moved(self._interview.go(stop))

    def do_not_know(self) -> None:
        """The follow-up at hand stays unknown."""
        self.leaving.emit()
        if self._interview.stop.fact is not None:
            self.drafts.pop(self._interview.stop.fact, None)
        before = self.profile
        interview = self._interview.do_not_know()
        if interview.profile != before:
            self._interview = interview
            self.answers_changed.emit()
            self.file_changed.emit()
        self._moved(interview)

    def skip_to_result(self) -> None:
        """Leaves the remaining follow-ups open."""
        self.leaving.emit()
        self._moved(self._interview.skip_to_result())

    def speak(self, language: Language) -> None:
        """Tells everything from now on in another language; what was typed and its faults stay."""
        self.leaving.emit()
        self.words = Words(self.vocabulary, language)
        self._try_drafts_again()

    def stop_of(self, key: str) -> Stop:
        """Where the fact ``key`` is asked."""
        own = {"name": PAGES[0], "district": PAGES[0], "recipient_kinds": PAGES[0]}
        own |= {"certifications": PAGES[4], "planned": PAGES[4]}
        if key in own:
            return Stop(own[key])
        fact = self.vocabulary.fact.get(key)
        return Stop(fact.page) if fact is not None and fact.page in PAGES else Stop(FOLLOW_UP, key)

    # --- files --------------------------------------------------------------------------------------------------

    def start_anew(self) -> None:
        """Another company; this one is set aside."""
        self.leaving.emit()
        self._begin(Interview(self.catalogue, self._own_date()))

    def open(self, path: Path) -> None:
        """The company in a file; this one is set aside. Raises `InputError` and changes nothing then.

        What a client filled in is new: it has no company file yet, and is first looked through.
        """
        self.leaving.emit()
        on = self._own_date()
        profile = read_any(path, self.vocabulary, max(on, self.today))
        if is_workbook(path):
            self._begin(Interview(self.catalogue, on, profile, Stop(CONFIRMATION)))
            return
        stop = Stop(PAGES[0]) if profile.district is None else Stop(RESULT)
        self._begin(Interview(self.catalogue, on, profile, stop), path=path, saved=profile)

    def open_sample(self, path: Path, on: date) -> None:
        """A made-up company with its result as of ``on``; it is kept only once something of it is changed."""
        self.leaving.emit()
        profile = read_company(path, self.vocabulary, self.today)
        self._is_sample = True
        self._begin(Interview(self.catalogue, on, profile, Stop(RESULT)), saved=profile)

    def save_to(self, path: Path) -> None:
        """Writes the company file. Raises `InputError` when it could not be written."""
        self.leaving.emit()
        write_company(path, self.profile, self.vocabulary)
        self.path = path
        self._saved_profile = self.profile
        self.file_changed.emit()
        self._keep()

    def continue_with(self, state: Unfinished) -> None:
        """Goes on with a company that was kept; this one is set aside, unless nothing would be missed of it."""
        self.leaving.emit()
        known = self.vocabulary.fact
        asked = tuple(fact for fact in state.asked if fact in known or fact == "sectors")
        stop = Stop(state.page, state.fact)
        if state.page not in (*PAGES, FOLLOW_UP, CONFIRMATION, RESULT) or (
            state.page == FOLLOW_UP and state.fact not in asked
        ):
            stop = Stop(PAGES[0])
        path = Path(state.file) if state.file else None
        self._begin(
            Interview(self.catalogue, state.on, state.profile, stop, state.passed_over, asked),
            path=path,
            saved=self._profile_in_file(path),
            drafts={key: self._draft(key, raw) for key, raw in state.drafts.items()},
            takes_over=self.is_empty,
        )

    def _own_date(self) -> date:
        """The date another company is seen at: the one chosen, but never the example's."""
        return self.today if self._is_sample else self._interview.on

    def _begin(
        self,
        interview: Interview,
        *,
        path: Path | None = None,
        saved: Profile = Profile(),  # noqa: B008 - frozen
        drafts: Mapping[str, Draft] | None = None,
        takes_over: bool = False,
    ) -> None:
        self._is_sample = self._is_sample and interview.profile is saved
        self._interview = interview
        self.scenario, self.scenarios, self.part = Scenario(), [], ""
        self._history = History()
        self._saved_profile = saved
        self.path = path
        self.drafts = dict(drafts or {})
        self.keeping.begin(takes_over=takes_over)
        self._try_drafts_again()
        self.answers_changed.emit()
        self.file_changed.emit()
        self.stop_changed.emit()
        self._keep()

    def _draft(self, key: str, raw: str) -> Draft:
        """What was typed before the window was closed, and again why it was no answer."""
        if key != "district":
            return Draft(raw, "")
        try:
            self._read({"district": raw})
        except InputError as error:
            return Draft(raw, self.sentence(error))
        return Draft(raw, "")

    def _profile_in_file(self, path: Path | None) -> Profile:
        if path is None:
            return Profile()
        try:
            return read_company(path, self.vocabulary, date.max)
        except InputError:
            return Profile()  # gone or damaged since: everything counts as not saved there

    # --- keeping ------------------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._is_sample = self._is_sample and self.profile == self._saved_profile
        self.answers_changed.emit()
        self.file_changed.emit()
        self._keep()

    def _moved(self, interview: Interview) -> None:
        self._interview = interview
        self.stop_changed.emit()
        self._keep()

    def state(self) -> Unfinished:
        """All there is to keep of the company at hand."""
        stop = self._interview.stop
        return Unfinished(
            profile=self.profile,
            on=self._interview.on,
            page=stop.page,
            fact=stop.fact,
            asked=self._interview.asked,
            passed_over=self._interview.passed_over,
            drafts={key: draft.raw for key, draft in self.drafts.items()},
            file=str(self.path) if self.path else None,
        )

    def _keep(self) -> None:
        if self._is_sample:
            return
        try:
            self.keeping.keep(self.state())
        except InputError as error:
            self.kept.emit(self.sentence(error))
        else:
            self.kept.emit("")
