"""Makes desktop/core/traditional.py: each Traditional character with its Simplified one, from OpenCC's tables.

.venv/bin/python packaging/make_traditional_table.py

The table is carried in the program because loading all of OpenCC takes a tenth of a second, which a search would feel.
"""

from __future__ import annotations

from pathlib import Path

from opencc_purepy import OpenCC

TARGET = Path(__file__).resolve().parents[1] / "desktop" / "core" / "traditional.py"
PAIRS_A_LINE = 24
HEAD = '''"""Traditional characters with their Simplified ones. Made by packaging/make_traditional_table.py.

One character at a time, as OpenCC's table t2s has it; words it treats apart (乾坤, 瞭望) do not matter to a search.
"""

from __future__ import annotations

_PAIRS = (
'''
TAIL = ''')

TO_SIMPLIFIED = str.maketrans(_PAIRS[::2], _PAIRS[1::2])
"""For `str.translate`."""
'''


def pairs() -> list[str]:
    """Every character that a converted text has another one for, with that one."""
    converter = OpenCC("t2s")
    found = []
    for code in (*range(0x3400, 0xA000), *range(0xF900, 0xFB00)):
        character = chr(code)
        simplified = str(converter.convert(character))
        if simplified != character and len(simplified) == 1 and ord(simplified) < 0x10000:
            found.append(character + simplified)
    return found


def main() -> None:
    """Writes the table."""
    found = pairs()
    lines = ["".join(found[at : at + PAIRS_A_LINE]) for at in range(0, len(found), PAIRS_A_LINE)]
    body = "".join(f'    "{line}"\n' for line in lines)
    TARGET.write_text(HEAD + body + TAIL, encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(found)} characters")


if __name__ == "__main__":
    main()
