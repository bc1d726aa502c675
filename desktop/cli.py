"""The commands of docs/contract.md. They only read and print what the core says."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from desktop import __version__, console, places
from desktop.core.catalogue.model import Catalogue
from desktop.core.catalogue.store import open_catalogue
from desktop.core.faults import InputError, refuse, suggestion
from desktop.core.quantities import QuantityError, parse_date

EXIT_DONE = 0
EXIT_INPUT = 1
EXIT_USAGE = 2


def run(arguments: Sequence[str]) -> int:
    """Runs one command line; the exit status of the contract. No traceback reaches the user."""
    _speak_utf8()
    if not arguments or _names_a_company_file(arguments):
        from desktop.ui.app import run as run_window  # Qt is only loaded for the window

        return run_window(list(arguments))
    parsed = _parser().parse_args(arguments)
    try:
        status = int(parsed.command(parsed))
        sys.stdout.flush()
        return status
    except InputError as error:
        for fault in error.faults:
            print(str(fault).replace("\n", " "), file=sys.stderr)
        return EXIT_INPUT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has gone: nothing is left to say
        return EXIT_DONE
    except KeyboardInterrupt:
        return 130


def _names_a_company_file(arguments: Sequence[str]) -> bool:
    """A double click on a company file gives its path alone."""
    return len(arguments) == 1 and arguments[0].endswith(".huiqi")


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):  # replaced by a test or already detached
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]


# --- the command line ---------------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="huiqi", description="惠企通：企业能拿哪些政府补贴、多少、为什么")
    parser.add_argument("--version", action="version", version=f"huiqi {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    assess = commands.add_parser("assess", help="一家企业能拿什么")
    assess.add_argument("profile", metavar="PROFILE", type=Path, help="企业资料（JSON 或 .huiqi）")
    _add_date(assess)
    assess.add_argument("--json", action="store_true", help="只输出 JSON")
    assess.add_argument("--excel", type=Path, metavar="FILE", help="另存 Excel 报告")
    assess.add_argument("--pdf", type=Path, metavar="FILE", help="另存 PDF 报告")
    assess.set_defaults(command=_assess)

    facts = commands.add_parser("facts", help="目录可能问到的全部事项")
    facts.add_argument("--json", action="store_true", help="输出 JSON")
    facts.set_defaults(command=_facts)

    catalogue = commands.add_parser("catalogue", help="政策目录").add_subparsers(required=True, metavar="COMMAND")
    _add_catalogue_commands(catalogue)
    return parser


def _add_catalogue_commands(commands: Any) -> None:
    listing = commands.add_parser("list", help="全部政策文件")
    _add_date(listing)
    listing.add_argument("--json", action="store_true", help="输出 JSON")
    listing.set_defaults(command=_catalogue_list)

    show = commands.add_parser("show", help="一份文件及其全部条款，或一个条款")
    show.add_argument("id", metavar="ID")
    _add_date(show)
    show.add_argument("--json", action="store_true", help="输出 JSON")
    show.set_defaults(command=_catalogue_show)

    search = commands.add_parser("search", help="全文查找，简体繁体均可")
    search.add_argument("text", metavar="TEXT", nargs="+")
    _add_date(search)
    search.add_argument("--json", action="store_true", help="输出 JSON")
    search.set_defaults(command=_catalogue_search)

    table = commands.add_parser("table", help="真值表：每个界限的下方、正好、上方")
    table.add_argument("id", metavar="ID")
    _add_date(table)
    table.set_defaults(command=_catalogue_table)

    pairs = commands.add_parser("contradictions", help="同一事项金额不同、要求相反的条款，两边并列")
    _add_date(pairs)
    pairs.add_argument("--json", action="store_true", help="输出 JSON")
    pairs.set_defaults(command=_catalogue_contradictions)

    coverage = commands.add_parser("coverage", help="目录知道什么、不知道什么（Markdown）")
    _add_date(coverage)
    coverage.set_defaults(command=_catalogue_coverage)

    build = commands.add_parser("build", help="由源文件生成 resources/policies.sqlite")
    build.add_argument("--out", type=Path, metavar="FILE", help="写到别处")
    build.add_argument("--folder", type=Path, metavar="DIR", default=None, help="源文件所在文件夹，默认随程序提供的")
    build.set_defaults(command=_catalogue_build)

    check = commands.add_parser("check", help="检查源文件")
    check.add_argument("--sources", type=Path, metavar="DIR", help="政策原文所在文件夹，用于逐行核对")
    check.add_argument("--folder", type=Path, metavar="DIR", default=None, help="源文件所在文件夹，默认随程序提供的")
    check.set_defaults(command=_catalogue_check)


def _add_date(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", type=_date, metavar="DATE", default=None, help="查询日期，默认今天")


def _date(text: str) -> date:
    try:
        return parse_date(text)
    except QuantityError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _asked_date(parsed: argparse.Namespace) -> date:
    """The date asked for. Only here, at the edge, may it come from the clock."""
    on: date | None = parsed.on
    return on or date.today()


def _catalogue() -> Catalogue:
    return open_catalogue(places.catalogue_file())


# --- the commands -------------------------------------------------------------------------------------------------


def _assess(parsed: argparse.Namespace) -> int:
    from desktop.core.assessment.assess import assess
    from desktop.core.assessment.plain import plain_assessment, to_json
    from desktop.core.workspace.company_file import read_company

    catalogue, on = _catalogue(), _asked_date(parsed)
    profile = read_company(parsed.profile, catalogue.vocabulary, max(on, date.today()))
    assessment = assess(profile, catalogue, on)
    for entry in assessment.unmatched_received:
        print(f"received：目录里没有“{entry.benefit}”，这笔已领取的补贴没有参与计算", file=sys.stderr)
    if parsed.excel or parsed.pdf:
        _write_reports(assessment, parsed.excel, parsed.pdf)
    print(to_json(plain_assessment(assessment)) if parsed.json else console.assessment_text(assessment))
    return EXIT_DONE


def _write_reports(assessment: Any, excel: Path | None, pdf: Path | None) -> None:
    """Both or neither: a report that cannot be written leaves the other one unwritten too."""
    from desktop.core.files import replace_file
    from desktop.core.reports.model import make_report

    report = make_report(assessment)

    def write_pdf_report() -> None:
        if pdf is not None:
            from desktop.core.reports.pdf import write_pdf

            write_pdf(report, pdf, places.fonts())

    def write_excel_report(unfinished: Path) -> None:
        from desktop.core.reports.excel import write_excel

        write_excel(report, unfinished)
        write_pdf_report()

    if excel is None:
        write_pdf_report()
    else:
        replace_file(excel, write_excel_report)


def _facts(parsed: argparse.Namespace) -> int:
    vocabulary = _catalogue().vocabulary
    _print(console.plain_facts(vocabulary), console.facts_text(vocabulary), as_json=parsed.json)
    return EXIT_DONE


def _catalogue_list(parsed: argparse.Namespace) -> int:
    catalogue, on = _catalogue(), _asked_date(parsed)
    _print(
        [console.plain_document_line(document, catalogue, on) for document in catalogue.documents],
        console.documents_text(catalogue.documents, catalogue, on),
        as_json=parsed.json,
    )
    return EXIT_DONE


def _catalogue_show(parsed: argparse.Namespace) -> int:
    catalogue, on = _catalogue(), _asked_date(parsed)
    if (document := catalogue.document.get(parsed.id)) is not None:
        plain = console.plain_document_whole(document, catalogue, on)
        text = console.document_text(document, catalogue, on)
    elif (benefit := catalogue.benefit.get(parsed.id)) is not None:
        plain, text = console.plain_benefit(benefit, catalogue), console.benefit_text(benefit, catalogue)
    else:
        known = [*catalogue.document, *catalogue.benefit]
        raise refuse("catalogue show", f"没有编号为“{parsed.id}”的文件或条款", suggestion(parsed.id, known))
    _print(plain, text, as_json=parsed.json)
    return EXIT_DONE


def _catalogue_search(parsed: argparse.Namespace) -> int:
    from desktop.core.catalogue.search import search

    catalogue, on = _catalogue(), _asked_date(parsed)
    hits = search(catalogue, " ".join(parsed.text))
    _print(
        [console.plain_hit(hit, catalogue, on) for hit in hits],
        console.hits_text(hits, catalogue, on),
        as_json=parsed.json,
    )
    return EXIT_DONE


def _catalogue_table(parsed: argparse.Namespace) -> int:
    from desktop.core.assessment.truth_table import day_within, truth_table

    catalogue = _catalogue()
    documents = {parsed.id: catalogue.document[parsed.id].benefits} if parsed.id in catalogue.document else {}
    benefits = documents.get(parsed.id) or ([catalogue.benefit[parsed.id]] if parsed.id in catalogue.benefit else [])
    if not benefits:
        known = [*catalogue.document, *catalogue.benefit]
        raise refuse("catalogue table", f"没有编号为“{parsed.id}”的文件或条款", suggestion(parsed.id, known))
    for benefit in benefits:
        on = parsed.on or day_within(catalogue.document_of[benefit.id])
        print(console.table_text(truth_table(benefit, catalogue, on)))
    return EXIT_DONE


def _catalogue_contradictions(parsed: argparse.Namespace) -> int:
    from desktop.console_contradictions import contradictions_text, plain_contradiction
    from desktop.core.assessment.contradictions import contradictions

    catalogue = _catalogue()
    pairs = contradictions(catalogue, parsed.on)
    plain = [plain_contradiction(pair, catalogue) for pair in pairs]
    _print(plain, contradictions_text(pairs, catalogue), as_json=parsed.json)
    return EXIT_DONE


def _catalogue_coverage(parsed: argparse.Namespace) -> int:
    from desktop.core.catalogue.coverage import coverage_of

    catalogue = _catalogue()
    print(console.coverage_text(coverage_of(catalogue, _asked_date(parsed))))
    return EXIT_DONE


def _catalogue_build(parsed: argparse.Namespace) -> int:
    from desktop.core.catalogue.build import build_file
    from desktop.core.catalogue.check import check
    from desktop.core.catalogue.checks import identity

    folder = parsed.folder or places.catalogue_sources()
    sources = check(folder).sources
    catalogue = sources.catalogue
    target = parsed.out or places.catalogue_file()
    build_file(catalogue, target)
    if parsed.out is None:
        published = "".join(f"{name}\n" for name in identity.with_new(sources))
        (folder / identity.PUBLISHED).write_text(published, encoding="utf-8", newline="\n")
    print(f"{target}：{len(catalogue.documents)} 份文件，{len(catalogue.benefit)} 个条款，版本 {catalogue.version}")
    return EXIT_DONE


def _catalogue_check(parsed: argparse.Namespace) -> int:
    from desktop.core.assessment.contradictions import contradictions
    from desktop.core.catalogue.check import check
    from desktop.core.catalogue.ledger import ledger_text

    checked = check(parsed.folder or places.catalogue_sources(), parsed.sources)
    catalogue = checked.catalogue
    pairs = len(contradictions(catalogue))
    print(f"不同文件对同一事项给不同金额的条款 {pairs} 对（huiqi catalogue contradictions 并列给出）")
    if checked.bounds is not None:
        print(ledger_text(checked.ledgers))
        print(checked.bounds)
    print(f"没有发现问题：{len(catalogue.documents)} 份文件，{len(catalogue.benefit)} 个条款")
    return EXIT_DONE


def _print(plain: object, text: str, *, as_json: bool) -> None:
    from desktop.core.assessment.plain import to_json

    writers: dict[bool, Callable[[], str]] = {True: lambda: to_json(plain), False: lambda: text}
    print(writers[as_json]())
