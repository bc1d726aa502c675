"""The result: what has ended, the three totals, and every benefit with its reasons. It only reads an assessment."""
