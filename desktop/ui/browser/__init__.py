"""The catalogue to be read by itself: search, documents, their benefits, what disagrees. It only reads."""
