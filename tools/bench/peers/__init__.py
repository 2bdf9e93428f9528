"""Programs that others take for such a story, each in its normal set-up, with the same content.

Nothing of them is committed or shipped: npm puts them into a folder that git does not see.
"""
