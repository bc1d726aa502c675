"""What rules are told in, a table a language; 繁體 is made of 简体 when it is said."""
