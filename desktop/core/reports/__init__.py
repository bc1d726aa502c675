"""Reports: one model of what there is to say, laid out as a workbook and as a printed letter."""
