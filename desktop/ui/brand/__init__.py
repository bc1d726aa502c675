"""How a report looks in a consultant's own name: the dialog in which that is told."""
