"""Faults in English: how each fragment the core says is put; figures, names and what was typed stay as they are."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

_MYRIADS = {"亿": 100_000_000, "万": 10_000, "": 1}


def _figure(told: str) -> str:
    """A figure as the core tells it, without its Chinese unit: ``1,200万元`` is ``CNY 12,000,000``."""
    money = re.fullmatch(r"([\d,.]+)(亿|万|)元", told)
    if money is None:
        return re.sub(r"(?<=\d) ?[\u4e00-\u9fff]+$", "", told)
    yuan = Decimal(money[1].replace(",", "")) * _MYRIADS[money[2]]
    return f"CNY {yuan:,.2f}".removesuffix(".00")


def _exceeds(found: re.Match[str]) -> str:
    one, more, other, less, limit = found.groups()
    return f"{one} {_figure(more)} is more than {other} {_figure(less)}; it should not exceed {limit}"


_FRAGMENTS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"“(.*?)”比一分钱还细；金额最小到分，例如 (.+)", r"“\1” is finer than a fen; write e.g. \2"),
    (r"“(.*?)”太大，无法作为金额；请检查单位，例如 (.+)", r"“\1” is too large for an amount; check the unit, e.g. \2"),
    (r"“(.*?)”是负数；金额不能小于零，例如 (.+)", r"“\1” is negative; an amount is zero or more, e.g. \2"),
    (r"“(.*?)”是负数；比例不能小于零，例如 (.+)", r"“\1” is negative; a ratio is zero or more, e.g. \2"),
    (
        r"“(.*?)”不清楚是否为百分数；请写成 (.+?) 或小数，例如 (.+)",
        r"“\1” may or may not be percent; write \2 or a decimal, e.g. \3",
    ),
    (r"“(.*?)”太大，不像比例；例如 (.+)", r"“\1” is too large for a ratio; write e.g. \2"),
    (r"“(.*?)”不是整数；请写零或正整数，例如 (.+)", r"“\1” is no whole number; write zero or more, e.g. \2"),
    (r"“(.*?)”不是日期；请写成 年-月-日，例如 (.+)", r"“\1” is no date; write year-month-day, e.g. \2"),
    (r"“(.*?)”这一天不存在；请写成 年-月-日，例如 (.+)", r"There is no day “\1”; write year-month-day, e.g. \2"),
    (r"“(.*?)”不是比例；请写成例如 (.+?) 或 (.+)", r"“\1” is no ratio; write e.g. \2 or \3"),
    (r"“(.*?)”不是金额；请写成?(?:文字或数字，)?例如 .+", r"“\1” is no amount; write e.g. 12000000, or 5000000 美元"),
    (r"“(.*?)”不是(?:比例|数)；请写成?(?:文字或数字，)?例如 (.+)", r"“\1” is not understood; write e.g. \2"),
    (r"“(.*?)”不是数；请写数字或文字，例如 (.+)", r"“\1” is no number; write e.g. \2"),
    (r"“(.*?)”的千分位逗号位置不对；请写成例如 (.+)", r"The commas of “\1” are misplaced; write e.g. \2"),
    (r"“(.*?)”超出合理范围；(.+?)应不少于 (.+)", r"“\1” is out of range; it should be at least \3"),
    (r"“(.*?)”超出合理范围；(.+?)应不超过 (.+)", r"“\1” is out of range; it should be at most \3"),
    (r"“(.*?)”不是“是”或“否”；请写 true 或 false", r"“\1” is neither yes nor no; write true or false"),
    (r"“(.*?)”不是可选项；可选的有：(.+)", r"“\1” is none of the options: \2"),
    (r"(\S+) (.+?) 大于(\S+?) (.+?)；应不超过(\S+)", _exceeds),
    (
        r"(\S+) (\S+) 与 (.+?) 得出的 (\S+) 相差超过 0.1 个百分点",
        r"\1 \2 and \4, worked out as \3, differ by more than 0.1 points",
    ),
    (r"请改正其中一项，或不填比例", "correct one of them, or leave the ratio empty"),
    (r"不认识的地区“(.*?)”", r"No known place is called “\1”"),
    (r"不认识的资质“(.*?)”", r"No known certification is called “\1”"),
    (r"不认识的行业领域“(.*?)”", r"No known sector is called “\1”"),
    (r"不认识的主体类型“(.*?)”", r"No known kind of recipient is called “\1”"),
    (r"不认识的键“(.*?)”", r"Unknown key “\1”"),
    (r"最接近的是：", "the nearest: "),
    (r"可用的有：", "known are: "),
    (r"日期 (\S+) 在将来；应不晚于 (\S+)", r"\1 lies in the future; it should be no later than \2"),
    (r"有效期止 (\S+) 早于认定日期 (\S+)；应晚于认定日期", r"It ended on \1, before it was awarded on \2"),
    (r"企业名称不是文字", "The company's name is no text"),
    (r"企业名称超过 (\d+) 个字；请缩短", r"The company's name is longer than \1 characters; shorten it"),
    (r"公司资料不是一个 JSON 对象", "The company is no JSON object"),
    (r"同一事项填写了两次且不一致；请只保留一处", "It is answered twice, and differently; keep one of them"),
    (r"缺少(?:资质名称|金额|领取日期|所领补贴的编号)", "Something is missing"),
    (r"不是(?:文字的)?列表", "No list"),
    (
        r"这不是惠企通的企业资料文件；请选择 .huiqi 文件，或符合格式的 JSON 文件",
        "This is no company file; choose a .huiqi file, or JSON of the same form",
    ),
    (r"文件已损坏：第 (\d+) 行第 (\d+) 列读不下去", r"The file is damaged at line \1, column \2"),
    (r"文件已损坏：层层嵌套太深", "The file is damaged: nested too deep"),
    (r"文件已损坏：含有不成字的编码", "The file is damaged: it holds bytes that are no text"),
    (r"文件已损坏：格式编号不是正整数", "The file is damaged: its format is no whole number"),
    (r"文件超过 5 MB，不像企业资料；请选择惠企通保存的文件", "The file is larger than 5 MB; choose one saved by Huiqi"),
    (r"文件是空的", "The file is empty"),
    (r"请换用备份，或由惠企通另存一份", "use a backup, or save it again"),
    (r"请用文本编辑器改正，或换用备份", "mend it in a text editor, or use a backup"),
    (
        r"文件由更新版本的惠企通保存（格式 (\d+)，本程序支持到 (\d+)）",
        r"The file was saved by a newer Huiqi (format \1, known here up to \2)",
    ),
    (r"请升级惠企通", "update Huiqi"),
    (r"找不到这个文件；请检查路径", "There is no such file; check the path"),
    (r"这是一个文件夹，不是企业资料文件；请选择其中的文件", "This is a folder; choose a file in it"),
    (
        r"自动保存的内容读不出来（.*）；请打开保存过的企业资料，或重新填写",
        "What was kept by itself cannot be read; open a saved company, or begin anew",
    ),
    (r"磁盘已满，文件没有写入", "The disk is full; nothing was written"),
    (r"磁盘配额已用完，文件没有写入", "The disk quota is used up; nothing was written"),
    (r"所在磁盘是只读的，文件没有写入", "The disk is read-only; nothing was written"),
    (r"没有写入权限，文件没有写入", "It may not be written there; nothing was written"),
    (r"文件夹不存在，文件没有写入", "The folder does not exist; nothing was written"),
    (r"路径中有一段不是文件夹，文件没有写入", "Part of the path is no folder; nothing was written"),
    (r"这是一个文件夹，不能写成文件", "This is a folder and cannot be written as a file"),
    (r"文件名太长，文件没有写入", "The name is too long; nothing was written"),
    (r"请腾出空间或换一个位置", "make room or choose another place"),
    (
        r"请换一个可写的(?:位置|文件夹，或关闭正在使用该文件的程序)",
        "choose a place that can be written, or close what uses the file",
    ),
    (r"请选择已有的文件夹", "choose a folder that exists"),
    (r"请给出文件名", "give a file name"),
    (r"请缩短文件名", "shorten the name"),
    (r"无法读写（(.*)）；请检查磁盘和文件夹", r"It cannot be read or written (\1); check disk and folder"),
    (r"文件超过 10 MB，不像填写表", "The file is larger than 10 MB, too large for a form"),
    (r"是旧版 \.xls，或者设有密码，打不开", "It is an old .xls or has a password, and cannot be opened"),
    (r"请去掉密码，另存为 \.xlsx", "remove the password and save it as .xlsx"),
    (r"不是 Excel 工作簿，或者已损坏", "It is no Excel workbook, or is damaged"),
    (r"展开后大得不像填写表，没有打开", "Unpacked it is too large for a form; it was not opened"),
    (r"工作簿里有不该有的 XML 声明，没有打开", "It declares XML entities of its own; it was not opened"),
    (r"工作簿里有宏，没有打开；请另存为不含宏的 \.xlsx", "It holds macros and was not opened; save it without them"),
    (r"工作簿引用了别的文件，没有打开", "It refers to other files and was not opened"),
    (r"请断开外部链接后另存为 \.xlsx", "break the links and save it as .xlsx"),
    (r"工作簿里嵌有别的文件，没有打开", "It holds other files and was not opened"),
    (r"请删去嵌入的对象后另存为 \.xlsx", "remove the embedded objects and save it as .xlsx"),
    (
        r"工作簿里有控件，没有打开；请删去控件后另存为 \.xlsx",
        "It holds controls and was not opened; save it without them",
    ),
    (r"这是一个文件夹，不是工作簿；请选择其中的文件", "This is a folder; choose a file in it"),
    (
        r"没有读取这个文件的权限；请检查文件权限，或关闭正在使用它的程序",
        "The file may not be read; check its permissions, or close what uses it",
    ),
    (r"这个工作簿里没有惠企通的填写表", "There is no form of Huiqi in this workbook"),
    (r"请使用惠企通导出的填写表或报告（\.xlsx）", "use a form or a report written by Huiqi (.xlsx)"),
    (
        r"请使用惠企通导出的填写表或报告，保留其中的“编号”一列",
        "use a form or a report written by Huiqi, and leave its column of keys",
    ),
    (r"有 (\d+) 行，不像填写表", r"It has \1 rows, too many for a form"),
    (
        r"单元格被合并，分不清是哪一项的回答；请取消合并",
        "Cells are merged, so that answers cannot be told apart; split them",
    ),
    (r"“编号”一列不在原处", "The column of keys is not where it was"),
    (
        r"公式还没有算出结果；请在表格程序里打开、保存一次，或直接填数",
        "The formula was never worked out; open and save it once",
    ),
    (
        r"单元格里是错误值 (\S+?)；请改正公式，或直接填写",
        r"The cell holds the error \1; mend the formula, or type the answer",
    ),
    (r"不认识的编号“(.*?)”；请不要改动“编号”一列", r"Unknown key “\1”; leave the column of keys as it was"),
    (
        r"读不出领取日期和金额；请按原来的写法填写日期和金额，或清空这一格",
        "Day and amount cannot be read; write them as before",
    ),
    (r"有 (\d+) 个字，太长；最多 (\d+) 个字", r"\1 characters are too many; at most \2"),
    (
        r"“(.*?)”不是颜色；应写作六位十六进制数，如 (\S+)",
        r"“\1” is no colour; write six hexadecimal digits, such as \2",
    ),
    (
        r"在白纸上太浅（对比度 (\S+?)），看不清；应选更深的颜色，对比度不低于 (\S+)",
        r"Too pale to be read on white paper (contrast \1); choose a darker one, with a contrast of \2 at least",
    ),
    (r"颜色：", "Colour: "),
    (r"署名：", "Name: "),
    (r"封面语：", "Cover line: "),
    (r"页脚：", "Footer: "),
    (
        r"文件太大，不是报告署名文件；署名文件最多 (\d+) MB",
        r"The file is too large for a look; a look has \1 MB at most",
    ),
    (
        r"不是本程序能读的报告署名文件；应选用本程序保存的 (\S+) 文件",
        r"It is no look this program can read; choose a \1 file",
    ),
    (r"图片文件太大；标志图片最多 (\d+) MB", r"The picture is too large a file; a logo has \1 MB at most"),
    (r"图片的像素太多；标志图片最多 (\d+) 百万像素", r"The picture has too many pixels; a logo has \1 million at most"),
    (r"不是图片，或图片已损坏；应选用 PNG、JPEG 或 SVG 图片", "It is no picture, or damaged; choose PNG, JPEG or SVG"),
    (r"SVG 图片里有不该有的 XML 声明", "The SVG declares XML entities of its own"),
    (r"SVG 图片里有脚本", "The SVG holds a script"),
    (r"SVG 图片里有网页片段", "The SVG holds part of a web page"),
    (r"SVG 图片里有嵌入的图片", "The SVG holds another picture"),
    (r"SVG 图片里有滤镜", "The SVG holds a filter"),
    (r"SVG 图片里有动画", "The SVG holds an animation"),
    (r"SVG 图片里有文字", "The SVG holds text"),
    (r"SVG 图片引用了别的文件", "The SVG refers to other files"),
    (
        r"请在绘图软件里转成轮廓，另存为普通 SVG，或改用 PNG 图片",
        "turn it into outlines and save it as plain SVG, or choose a PNG",
    ),
    (
        r"SVG 图片太复杂；标志最多 (\d+) 个图形，层次不超过 (\d+)",
        r"The SVG is too complex; a logo has \1 shapes at most, nested \2 deep at most",
    ),
    (r"格式 (\S+) 不是 (\S+)", r"Its format is \1, not \2"),
    (r"字体文件打不开或已损坏；请重新安装程序", "The font cannot be opened, or is damaged; install Huiqi again"),
    (r"找不到政策目录文件", "The catalogue of policies is missing"),
    (r"政策目录文件打不开（(.*)）", r"The catalogue of policies cannot be opened (\1)"),
    (r"请检查文件权限，或关闭占用它的程序", "check its permissions, or close what uses it"),
    (r"政策目录文件已损坏（(.*)）", r"The catalogue of policies is damaged (\1)"),
    (r"这个文件不是惠企通的政策目录", "This file is no catalogue of Huiqi"),
    (
        r"政策目录的格式 (\S+) 比本程序支持的 (\S+) 新",
        r"The catalogue's format \1 is newer than \2, which this program knows",
    ),
    (r"政策目录的格式 (\S+) 过旧", r"The catalogue's format \1 is too old"),
    (
        r"请重新安装程序，或恢复随程序提供的 policies\.sqlite",
        "install the program again, or put its policies.sqlite back",
    ),
    (r"应为(?:例如)? ?", "write "),
    (r"，例如 ", ", e.g. "),
    (r"；", "; "),
    (r"、", ", "),
)
_COMPILED = tuple((re.compile(pattern), put) for pattern, put in _FRAGMENTS)


def in_english(fault: str) -> str:
    """A fault the core says in Chinese, in English; what no fragment covers stays as it is."""
    for pattern, put in _COMPILED:
        fault = pattern.sub(put, fault)
    return fault
