"""The window: steps on the left, the page in the middle, the live panel on the right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QScrollArea, QVBoxLayout, QWidget

from desktop.core.stops import CONFIRMATION, FOLLOW_UP, RESULT
from desktop.core.workspace.kept_name import name_kept
from desktop.core.workspace.recent import Recent
from desktop.ui.lettering import rule
from desktop.ui.pages.page import Page
from desktop.ui.preferences import Preferences
from desktop.ui.strips import Strips
from desktop.ui.theme import COLUMN, MENU_BAR, XL, M

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent

    from desktop.core.languages import Language
    from desktop.ui.footer import Footer
    from desktop.ui.handing_over import HandingOver
    from desktop.ui.menus import Menus
    from desktop.ui.pages.start import StartPage
    from desktop.ui.panel import Panel
    from desktop.ui.saving import Saving
    from desktop.ui.seat import LeftBehind, Seat
    from desktop.ui.session import Session
    from desktop.ui.steps import Steps

_WITH_PANEL, _WITH_STEPS = 960, 700
"""The widths from which on there is room for panel and steps beside the page."""

_SCROLL_BAR, _ALWAYS = 12, 2
_NO_LIMIT = 16_777_215


class Window(QMainWindow):
    """One company, from the first question to the reports.

    It comes up with the first page and nothing else; the catalogue and what shows a company are fetched by `furnish`.
    ``seat`` is its place among what is saved by itself; ``left`` are companies that other windows left behind.
    """

    session: Session
    saving: Saving
    steps: Steps
    panel: Panel
    menus: Menus
    footer: Footer

    def __init__(
        self,
        load: Callable[[], Session],
        preferences: Preferences | None = None,
        seat: Seat | None = None,
        left: Sequence[LeftBehind] = (),
    ) -> None:
        super().__init__()
        self._load = load
        self._seat = seat
        self._left = left
        self.is_furnished = False
        self.instead: QWidget | None = None
        """What is shown in its place where there is no catalogue."""
        self.preferences = preferences or Preferences(None)
        self.recent = Recent(self.preferences.folder)
        self.strips = Strips()
        self._handing_over: HandingOver | None = None
        self.page = Page()
        self._build_central()
        self.menuBar().setMinimumHeight(MENU_BAR)  # its menus come a moment later, and nothing is to move then
        self.resize(1240, 800)
        self.setMinimumSize(480, 400)
        self.preferences.restore(self)

    # --- building -----------------------------------------------------------------------------------------------

    def furnish(self) -> None:
        """Fetches the session and builds what shows a company. Raises `InputError` where there is no catalogue."""
        if self.is_furnished:
            return
        from desktop.ui.saving import Saving

        self.session = self._load()
        self.saving = Saving(self.session, self.strips, self, self.recent)
        self._add_sides()
        self.is_furnished = True
        self.session.stop_changed.connect(self.show_page)
        self.session.file_changed.connect(self._show_title)
        self.session.answers_changed.connect(self._show_undo)
        self.session.leaving.connect(lambda: self.page.settle())
        self.winId()  # so that there is a native window to be told of its width by
        self.windowHandle().widthChanged.connect(self.make_room)
        self.make_room(self.width())

    def _add_sides(self) -> None:
        """Menus, steps and panel, in the language of now."""
        from desktop.ui.menus import Menus
        from desktop.ui.panel import Panel
        from desktop.ui.steps import Steps

        self.steps, self.panel = Steps(self.session), Panel(self.session)
        self.steps.hide()
        self.panel.hide()
        self._row.insertWidget(0, self.steps)
        self._row.insertWidget(1, _upright())
        self._row.addWidget(_upright())
        self._row.addWidget(self.panel)
        self.menuBar().setMinimumHeight(0)
        self.menus = Menus(self)
        self._fill_footer()
        self._show_title()

    def speak(self, language: Language) -> None:
        """Everything anew in another language, at the same stop; what was typed stays."""
        from desktop.ui.languages import speak

        app = QApplication.instance()
        if not isinstance(app, QApplication) or language == self.session.words.language:
            return
        at_start = not self.page.has_ways
        self.session.speak(language)
        speak(app, language)
        self.preferences.change(language=language)
        self.menus.deleteLater()
        self.menuBar().clear()
        self.strips.setParent(None)
        old = self.takeCentralWidget()
        self.page = Page()
        self._build_central()
        self._add_sides()
        old.deleteLater()
        if at_start:
            self.show_start()
        else:
            self.show_page()

    def _build_central(self) -> None:
        central = QWidget()
        central.setObjectName("paper")
        self._row = QHBoxLayout(central)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._middle(), 1)
        self.setCentralWidget(central)

    def _middle(self) -> QWidget:
        middle = QFrame()
        middle.setObjectName("surface")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_centred(self.strips, 0, beside=_SCROLL_BAR))
        self.area = QScrollArea()
        self.area.setObjectName("surface")
        self.area.setWidgetResizable(True)
        self.area.setProperty("verticalScrollBarPolicy", _ALWAYS)  # so that no page is set aside by it
        self.area.verticalScrollBar().rangeChanged.connect(self._show_scroll_bar)
        self._show_scroll_bar(0, 0)
        self._holder = QWidget()
        self._holder.setObjectName("surface")
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.page)
        self._centre = _centred(self._holder, XL)
        self.area.setWidget(self._centre)
        column.addWidget(self.area, 1)
        self.beneath = QWidget()
        self.beneath.hide()
        column.addWidget(self.beneath)
        return middle

    def _fill_footer(self) -> None:
        from desktop.ui.footer import Footer

        below = QVBoxLayout(self.beneath)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(rule())
        self.footer = Footer(self)
        below.addWidget(_centred(self.footer, M, beside=_SCROLL_BAR))

    # --- the page -----------------------------------------------------------------------------------------------

    def show_page(self) -> None:
        """The page of the current stop, in place of the one before."""
        self.furnish()
        self._put(self._make_page())

    def _put(self, page: Page) -> None:
        self.setUpdatesEnabled(False)
        try:
            old, self.page = self.page, page
            self._column.replaceWidget(old, page)
            old.hide()
            old.deleteLater()
            self._show_footer(page)
            self.area.verticalScrollBar().setValue(0)
        finally:
            self.setUpdatesEnabled(True)
        page.room_changed.connect(lambda: self.make_room(self.width()))
        self.make_room(self.width())
        page.show()
        page.focus_first()

    def _show_footer(self, page: Page) -> None:
        """The ways on and back that the page has."""
        self.beneath.setVisible(page.has_ways)
        if page.has_ways:
            interview = self.session.interview
            self.footer.show_ways(interview.stop.page, can_go_back=interview.can_go_back)

    def show_start(self) -> StartPage:
        """The first page, before any company is at hand."""
        from desktop.ui.pages.start import StartPage

        kept = name_kept(self._seat.folder) if self._seat is not None else None
        unfinished = "" if kept is None else self._called(kept)
        others = [one._replace(company=self._called(one.company)) for one in self._left]
        page = StartPage(self.recent.files(), unfinished=unfinished, left=others)
        page.left_wanted.connect(lambda folder: self._with_all(lambda: self.saving.take_over(folder)))
        page.new_wanted.connect(self._begin_anew)
        page.open_wanted.connect(lambda: self._with_all(lambda: self.saving.open()))
        page.sample_wanted.connect(lambda: self._with_all(lambda: self.saving.open_sample()))
        page.recent_wanted.connect(lambda path: self._with_all(lambda: self.saving.open_path(path)))
        page.catalogue_wanted.connect(lambda: self._with_all(self.show_coverage))
        page.continue_wanted.connect(self._go_on)
        self._put(page)
        if self.is_furnished:
            self.complete_start()
        return page

    def _called(self, company: str) -> str:
        return company or self.tr("the company without a name")

    def complete_start(self) -> None:
        """What the first page says of the catalogue, and of a company kept last time that cannot be read."""
        from desktop.core.catalogue.coverage import coverage_of
        from desktop.ui.pages.start import StartPage

        self.furnish()
        self.saving.last_time()
        if isinstance(self.page, StartPage):
            self.page.tell_coverage(coverage_of(self.session.catalogue, self.session.interview.on))

    def _with_all(self, call: Callable[[], object]) -> None:
        self.furnish()
        call()

    def _go_on(self) -> None:
        self.furnish()
        state = self.saving.last_time()
        if state is not None:
            self.session.continue_with(state)

    def _begin_anew(self) -> None:
        """The first question, with the way back to what was at hand last."""
        self.show_page()
        self.saving.offer_to_continue(self.saving.last_time(), self.tr("You were not finished last time."))

    def browse(self, document_id: str = "") -> None:
        """The catalogue to be read, at one of its documents."""
        from desktop.ui.browser.window import Browser

        browser = Browser(self.session.catalogue, self.session.interview.on, self.session.words, self)
        browser.finished.connect(browser.deleteLater)
        if document_id:
            browser.show_document(document_id)
        browser.show()

    def show_coverage(self) -> None:
        """What the catalogue knows and does not, as of the date everything is seen at."""
        from desktop.core.catalogue.coverage import coverage_of
        from desktop.ui.coverage import CoverageDialog

        dialog = CoverageDialog(coverage_of(self.session.catalogue, self.session.interview.on), self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _show_scroll_bar(self, _: int, highest: int) -> None:
        self.area.verticalScrollBar().setEnabled(highest > 0)

    def _make_page(self) -> Page:
        """The page of the current stop; what the first page does not need is loaded when it is shown."""
        page = self.session.interview.stop.page
        if page == RESULT:
            from desktop.ui.pages.result import ResultPage

            page_of_result = ResultPage(self.session)
            page_of_result.document_wanted.connect(self.browse)
            return page_of_result
        if page == CONFIRMATION:
            from desktop.ui.pages.confirmation import ConfirmationPage

            return ConfirmationPage(self.session)
        if page == FOLLOW_UP:
            from desktop.ui.pages.followup import FollowUpPage

            return FollowUpPage(self.session)
        if page == "certifications":
            from desktop.ui.pages.certifications import CertificationsPage

            return CertificationsPage(self.session)
        from desktop.ui.pages.company import CompanyPage
        from desktop.ui.pages.facts import FactsPage

        return CompanyPage(self.session) if page == "district" else FactsPage(self.session)

    def go_next(self) -> None:
        """To the next stop, unless something on the page is no answer."""
        self.page.settle()
        faulty = self.page.faulty()
        if faulty is not None:
            self.footer.say(self.tr("Correct what is marked, or empty it."))
            self.area.ensureWidgetVisible(faulty)
            faulty.focus()
            return
        self.session.next()

    def go_back(self) -> None:
        """To the stop before; what is no answer yet stays as it was typed."""
        if self.session.interview.can_go_back:
            self.session.back()

    # --- reports and date ---------------------------------------------------------------------------------------

    @property
    def handing_over(self) -> HandingOver:
        """Reports, form, deadlines and preview; made when the first of them is wanted."""
        if self._handing_over is None:
            from desktop.ui.handing_over import HandingOver

            self._handing_over = HandingOver(self)
        return self._handing_over

    def export_excel(self) -> None:
        """Asks for a path and writes the workbook."""
        self.handing_over.excel()

    def export_pdf(self) -> None:
        """Asks for a path and writes the printed report."""
        self.handing_over.pdf()

    def preview(self) -> None:
        """The printed report as pages to look at, and to print."""
        self.handing_over.preview()

    def show_about(self) -> None:
        """The version, and the licences of others."""
        from desktop.ui.about import AboutDialog

        dialog = AboutDialog(self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def ask_date(self) -> None:
        """Opens the field for another date."""
        self.panel.show()
        self.panel.ask_date()

    # --- the window itself --------------------------------------------------------------------------------------

    def _show_undo(self) -> None:
        self.menus.show_undo(can_undo=self.session.can_undo, can_redo=self.session.can_redo)

    def _show_title(self) -> None:
        path = self.session.path
        name = self.session.profile.name or (path.stem if path else self.tr("New company"))
        self.setWindowTitle("{}[*] — {}".format(name, self.tr("Huiqi")))
        self.setWindowModified(self.session.is_modified)

    def tell_unexpected(self, error: BaseException, log: Path) -> None:
        """One line about an error nobody foresaw."""
        text = self.tr("Something went wrong that should not have ({error}). Your answers are kept. Details: {log}")
        self.strips.say("unexpected", "fault", text.format(error=type(error).__name__, log=log))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter means next, wherever on the page the cursor is."""
        from PySide6.QtCore import Qt

        focused = QApplication.focusWidget()
        on_page = focused is not None and self.page.isAncestorOf(focused)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and on_page:
            if not self.page.takes_enter() and self.session.interview.stop.page != RESULT:
                self.go_next()
            return
        super().keyPressEvent(event)

    def make_room(self, width: int) -> None:
        """Where it gets narrow, the page keeps its room; a wide page has the panel's as well."""
        wide = self.page.is_wide
        self._holder.setMaximumWidth(_NO_LIMIT if wide else COLUMN)
        if self.is_furnished:
            self.panel.setVisible(width >= _WITH_PANEL and not wide and self.page.has_ways)
            self.steps.setVisible(width >= _WITH_STEPS and self.page.has_ways)

    def showEvent(self, event: QShowEvent) -> None:
        """Without another page it comes up with that of the current stop."""
        if self.page.is_placeholder:
            self.show_page()
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Takes what was typed; a report under way is stopped."""
        self.page.settle()
        if self._handing_over is not None:
            self._handing_over.stop()
        self.preferences.remember(self)
        if self._seat is not None:
            self._seat.leave()
        super().closeEvent(event)


def _centred(content: QWidget, margin: int, *, beside: int = 0) -> QWidget:
    """``content`` in the middle of its room, no wider than a column; ``beside`` is kept free on the right."""
    outer = QWidget()
    outer.setObjectName("surface")
    row = QHBoxLayout(outer)
    row.setContentsMargins(XL, margin, XL + beside, margin)
    row.addStretch(1)
    content.setMaximumWidth(COLUMN)
    row.addWidget(content, 1000)
    row.addStretch(1)
    return outer


def _upright() -> QFrame:
    line = QFrame()
    line.setObjectName("upright")
    return line
