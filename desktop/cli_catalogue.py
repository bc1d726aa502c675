"""The commands under ``huiqi catalogue``: listing, showing, searching, checking and building it."""

from __future__ import annotations

import argparse
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from desktop import console, places
from desktop.arguments import EXIT_DONE, add_date, asked_date, print_either
from desktop.core.faults import refuse, suggestion
from desktop.core.rules.words import Words
from desktop.shipped import shipped_catalogue


def add_commands(commands: Any) -> None:
    """Adds every command to the parser of ``catalogue``."""
    listing = commands.add_parser("list", help="全部政策文件")
    add_date(listing)
    listing.add_argument("--json", action="store_true", help="输出 JSON")
    listing.set_defaults(command=_catalogue_list)

    show = commands.add_parser("show", help="一份文件及其全部条款，或一个条款")
    show.add_argument("id", metavar="ID")
    add_date(show)
    show.add_argument("--json", action="store_true", help="输出 JSON")
    show.set_defaults(command=_catalogue_show)

    search = commands.add_parser("search", help="全文查找，简体繁体均可")
    search.add_argument("text", metavar="TEXT", nargs="+")
    add_date(search)
    search.add_argument("--json", action="store_true", help="输出 JSON")
    search.set_defaults(command=_catalogue_search)

    table = commands.add_parser("table", help="真值表：每个界限的下方、正好、上方")
    table.add_argument("id", metavar="ID")
    add_date(table)
    table.set_defaults(command=_catalogue_table)

    bars = commands.add_parser("timeline", help="全部文件的时间线：施行、截止、申报期")
    add_date(bars)
    bars.add_argument("--json", action="store_true", help="输出 JSON")
    bars.set_defaults(command=_catalogue_timeline)

    pairs = commands.add_parser("contradictions", help="同一事项金额不同、要求相反的条款，两边并列")
    add_date(pairs)
    pairs.add_argument("--json", action="store_true", help="输出 JSON")
    pairs.set_defaults(command=_catalogue_contradictions)

    coverage = commands.add_parser("coverage", help="目录知道什么、不知道什么（Markdown）")
    add_date(coverage)
    coverage.set_defaults(command=_catalogue_coverage)

    build = commands.add_parser("build", help="由源文件生成 resources/policies.sqlite")
    build.add_argument("--out", type=Path, metavar="FILE", help="写到别处")
    build.add_argument("--folder", type=Path, metavar="DIR", default=None, help="源文件所在文件夹，默认随程序提供的")
    build.set_defaults(command=_catalogue_build)

    check = commands.add_parser("check", help="检查源文件")
    check.add_argument("--sources", type=Path, metavar="DIR", help="政策原文所在文件夹，用于逐行核对")
    check.add_argument("--folder", type=Path, metavar="DIR", default=None, help="源文件所在文件夹，默认随程序提供的")
    check.set_defaults(command=_catalogue_check)


def _catalogue_list(parsed: argparse.Namespace) -> int:
    catalogue, on = shipped_catalogue(), asked_date(parsed)
    print_either(
        [console.plain_document_line(document, catalogue, on) for document in catalogue.documents],
        console.documents_text(catalogue.documents, catalogue, on),
        as_json=parsed.json,
    )
    return EXIT_DONE


def _catalogue_show(parsed: argparse.Namespace) -> int:
    catalogue, on = shipped_catalogue(), asked_date(parsed)
    if (document := catalogue.document.get(parsed.id)) is not None:
        plain = console.plain_document_whole(document, catalogue, on)
        text = console.document_text(document, catalogue, on)
    elif (benefit := catalogue.benefit.get(parsed.id)) is not None:
        plain, text = console.plain_benefit(benefit, catalogue), console.benefit_text(benefit, catalogue)
    else:
        known = [*catalogue.document, *catalogue.benefit]
        raise refuse("catalogue show", f"没有编号为“{parsed.id}”的文件或条款", suggestion(parsed.id, known))
    print_either(plain, text, as_json=parsed.json)
    return EXIT_DONE


def _catalogue_search(parsed: argparse.Namespace) -> int:
    from desktop.core.catalogue.search import search

    catalogue, on = shipped_catalogue(), asked_date(parsed)
    hits = search(catalogue, " ".join(parsed.text))
    print_either(
        [console.plain_hit(hit, catalogue, on) for hit in hits],
        console.hits_text(hits, catalogue, on),
        as_json=parsed.json,
    )
    return EXIT_DONE


def _catalogue_table(parsed: argparse.Namespace) -> int:
    from desktop.core.assessment.truth_table import day_within, truth_table

    catalogue = shipped_catalogue()
    documents = {parsed.id: catalogue.document[parsed.id].benefits} if parsed.id in catalogue.document else {}
    benefits = documents.get(parsed.id) or ([catalogue.benefit[parsed.id]] if parsed.id in catalogue.benefit else [])
    if not benefits:
        known = [*catalogue.document, *catalogue.benefit]
        raise refuse("catalogue table", f"没有编号为“{parsed.id}”的文件或条款", suggestion(parsed.id, known))
    for benefit in benefits:
        on = parsed.on or day_within(catalogue.document_of[benefit.id])
        print(console.table_text(truth_table(benefit, catalogue, on), Words(catalogue.vocabulary)))
    return EXIT_DONE


def _catalogue_contradictions(parsed: argparse.Namespace) -> int:
    from desktop.console_contradictions import contradictions_text, plain_contradiction
    from desktop.core.assessment.contradictions import contradictions

    catalogue = shipped_catalogue()
    pairs = contradictions(catalogue, parsed.on)
    plain = [plain_contradiction(pair, catalogue) for pair in pairs]
    print_either(plain, contradictions_text(pairs, catalogue), as_json=parsed.json)
    return EXIT_DONE


def _catalogue_timeline(parsed: argparse.Namespace) -> int:
    from desktop.console_outlook import plain_bar, timeline_text
    from desktop.core.catalogue.timeline import timeline

    bars = timeline(shipped_catalogue(), asked_date(parsed))
    print_either([plain_bar(bar) for bar in bars], timeline_text(bars), as_json=parsed.json)
    return EXIT_DONE


def _catalogue_coverage(parsed: argparse.Namespace) -> int:
    from desktop.core.catalogue.coverage import coverage_of

    catalogue = shipped_catalogue()
    print(console.coverage_text(coverage_of(catalogue, asked_date(parsed))))
    return EXIT_DONE


def _require_tools() -> None:
    """Raises `InputError` in an installed program: it uses the catalogue and carries nothing to make one with."""
    if find_spec("yaml") is None or find_spec("sqlite_utils") is None:
        raise refuse("catalogue", "安装版不含制作政策目录的工具", "请在源码目录里运行 python3 dev.py run catalogue …")


def _catalogue_build(parsed: argparse.Namespace) -> int:
    _require_tools()
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
    _require_tools()
    from desktop.core.assessment.contradictions import contradictions
    from desktop.core.catalogue.check import check
    from desktop.core.catalogue.ledger import ledger_text

    checked = check(parsed.folder or places.catalogue_sources(), parsed.sources)
    catalogue = checked.catalogue
    pairs = contradictions(catalogue)
    print(f"不同文件对同一事项给不同金额的条款 {len(pairs)} 对（全文见 huiqi catalogue contradictions）：")
    for pair in pairs:
        sides = " ｜ ".join(f"{one.id} {one.article}（{one.at}）" for one in (pair.one, pair.other))
        print(f"  {pair.one.matter}：{sides}")
    if checked.bounds is not None:
        print(ledger_text(checked.ledgers))
        print(checked.bounds)
    print(f"没有发现问题：{len(catalogue.documents)} 份文件，{len(catalogue.benefit)} 个条款")
    return EXIT_DONE
