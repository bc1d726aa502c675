"""The window: all Qt there is, and nothing that decides. It asks, shows what the core says, and saves."""
