"""Answers that come and go in a workbook: a form for a client to fill, and what was filled in read back."""
