"""What the picture says in words, in every language: dates, places, headings, certainty.

Says nothing that the picture may not show: it knows public dates and the atlas's labels alone.
"""
