"""Breaks journey files at random and checks what comes of them: never a crash or a hang."""
