"""The catalogue: documents and benefits, written in YAML, built into one SQLite file, checked, read and searched."""
