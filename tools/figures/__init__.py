"""Figures about the shipped journeys, written from committed data; tests hold them fresh."""
