"""One field for each type of fact: how it is asked, typed, read back, and told what is wrong with it."""
