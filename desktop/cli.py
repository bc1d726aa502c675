"""The commands of docs/contract.md. They only read and print what the core says."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from desktop import __version__, cli_catalogue, console, places
from desktop.arguments import EXIT_DONE, EXIT_INPUT, add_date, asked_date, print_either
from desktop.core.faults import InputError
from desktop.core.languages import LANGUAGES
from desktop.shipped import shipped_catalogue


def run(arguments: Sequence[str]) -> int:
    """Runs one command line; the exit status of the contract. No traceback reaches the user."""
    _speak_utf8()
    if not arguments or _names_a_company_file(arguments):
        from desktop.ui.app import run as run_window  # Qt is only loaded for the window

        return run_window(list(arguments))
    parsed = _parser().parse_args(arguments)
    try:
        status = int(parsed.command(parsed))
        if sys.stdout is not None:  # a Windows program without a console has none
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
    assess.add_argument("profile", metavar="PROFILE", type=Path, help="企业资料（.huiqi、JSON，或填好的 .xlsx）")
    add_date(assess)
    assess.add_argument("--json", action="store_true", help="只输出 JSON")
    assess.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0], help="输出与报告的语言，默认简体")
    assess.add_argument("--excel", type=Path, metavar="FILE", help="另存 Excel 报告")
    assess.add_argument("--pdf", type=Path, metavar="FILE", help="另存 PDF 报告")
    assess.add_argument("--calendar", type=Path, metavar="FILE", help="另存各项期限（.ics，可导入日历）")
    assess.add_argument("--paper", choices=("A4", "Letter"), default="A4", help="PDF 的纸张，默认 A4")
    assess.add_argument("--brand", type=Path, metavar="FILE", help="PDF 的署名（本程序保存的 .huiqi-brand 文件）")
    assess.set_defaults(command=_assess)

    outlook = commands.add_parser("outlook", help="下一步做什么、什么快到期、错过了什么")
    outlook.add_argument("profile", metavar="PROFILE", type=Path, help="企业资料（.huiqi、JSON，或填好的 .xlsx）")
    add_date(outlook)
    outlook.add_argument("--json", action="store_true", help="只输出 JSON")
    outlook.set_defaults(command=_outlook)

    what_if = commands.add_parser("what-if", help="换几个答案会怎样")
    what_if.add_argument("profile", metavar="PROFILE", type=Path, help="企业资料（.huiqi、JSON，或填好的 .xlsx）")
    what_if.add_argument("changes", metavar="KEY=VALUE", nargs="+", help="例如 revenue=2000万")
    add_date(what_if)
    what_if.add_argument("--json", action="store_true", help="只输出 JSON")
    what_if.set_defaults(command=_what_if)

    form = commands.add_parser("form", help="写一份给企业填写的 Excel 表；填好后可作为企业资料读入")
    form.add_argument("file", metavar="FILE", type=Path, help="写到这个 .xlsx 文件")
    form.add_argument("--of", metavar="PROFILE", type=Path, help="先填上这家企业已有的回答")
    add_date(form)
    form.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0], help="表格的语言，默认简体")
    form.set_defaults(command=_form)

    check = commands.add_parser("self-check", help="检查安装是否完好：打开示例，写出两份报告")
    check.add_argument("folder", metavar="FOLDER", type=Path, help="写到这个文件夹")
    check.set_defaults(command=_self_check)

    facts = commands.add_parser("facts", help="目录可能问到的全部事项")
    facts.add_argument("--json", action="store_true", help="输出 JSON")
    facts.set_defaults(command=_facts)

    catalogue = commands.add_parser("catalogue", help="政策目录").add_subparsers(required=True, metavar="COMMAND")
    cli_catalogue.add_commands(catalogue)
    return parser


# --- the commands -------------------------------------------------------------------------------------------------


def _assess(parsed: argparse.Namespace) -> int:
    from desktop.core.assessment.assess import assess
    from desktop.core.assessment.plain import plain_assessment, to_json
    from desktop.core.exchange.opening import read_any

    catalogue, on = shipped_catalogue(), asked_date(parsed)
    profile = read_any(parsed.profile, catalogue.vocabulary, max(on, date.today()))
    assessment = assess(profile, catalogue, on)
    for entry in assessment.unmatched_received:
        print(f"received：目录里没有“{entry.benefit}”，这笔已领取的补贴没有参与计算", file=sys.stderr)
    if parsed.excel or parsed.pdf:
        _write_reports(assessment, parsed)
    if parsed.calendar:
        from desktop.core.reports.deadlines import write_deadlines

        write_deadlines(assessment, parsed.calendar, parsed.language)
    told = to_json(plain_assessment(assessment, parsed.language)) if parsed.json else ""
    print(told or console.assessment_text(assessment, parsed.language))
    return EXIT_DONE


def _write_reports(assessment: Any, parsed: argparse.Namespace) -> None:
    """Both or neither: a report that cannot be written leaves the other one unwritten too."""
    from desktop.core.files import replace_file
    from desktop.core.reports.brand import PLAIN, load_brand
    from desktop.core.reports.model import make_report

    report = make_report(assessment, parsed.language)
    brand = load_brand(parsed.brand) if parsed.brand else PLAIN
    excel, pdf = parsed.excel, parsed.pdf

    def write_pdf_report() -> None:
        if pdf is not None:
            from desktop.core.reports.pdf import write_pdf

            write_pdf(report, pdf, places.fonts(), sheet=parsed.paper, brand=brand)

    def write_excel_report(unfinished: Path) -> None:
        from desktop.core.reports.excel import write_excel

        write_excel(report, unfinished)
        write_pdf_report()

    if excel is None:
        write_pdf_report()
    else:
        replace_file(excel, write_excel_report)


def _form(parsed: argparse.Namespace) -> int:
    from desktop.core.assessment.assess import assess
    from desktop.core.exchange.form import write_form
    from desktop.core.exchange.opening import read_any
    from desktop.core.profile import Profile

    catalogue, on = shipped_catalogue(), asked_date(parsed)
    of = parsed.of
    profile = read_any(of, catalogue.vocabulary, max(on, date.today())) if of is not None else Profile()
    write_form(assess(profile, catalogue, on), parsed.file, parsed.language)
    return EXIT_DONE


def _assessed(parsed: argparse.Namespace) -> Any:
    from desktop.core.assessment.assess import assess
    from desktop.core.exchange.opening import read_any

    catalogue, on = shipped_catalogue(), asked_date(parsed)
    return assess(read_any(parsed.profile, catalogue.vocabulary, max(on, date.today())), catalogue, on)


def _outlook(parsed: argparse.Namespace) -> int:
    from desktop.console_outlook import outlook_text, plain_outlook

    assessment = _assessed(parsed)
    print_either(plain_outlook(assessment), outlook_text(assessment), as_json=parsed.json)
    return EXIT_DONE


def _what_if(parsed: argparse.Namespace) -> int:
    from desktop.console_outlook import answers_of, difference_text, plain_difference
    from desktop.core.assessment.what_if import what_if

    assessment = _assessed(parsed)
    difference = what_if(assessment, answers_of(parsed.changes, assessment))
    print_either(plain_difference(difference), difference_text(difference, assessment), as_json=parsed.json)
    return EXIT_DONE


def _self_check(parsed: argparse.Namespace) -> int:
    from desktop.ui.self_check import self_check

    return self_check(parsed.folder)


def _facts(parsed: argparse.Namespace) -> int:
    vocabulary = shipped_catalogue().vocabulary
    print_either(console.plain_facts(vocabulary), console.facts_text(vocabulary), as_json=parsed.json)
    return EXIT_DONE
