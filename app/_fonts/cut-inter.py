"""Cuts Inter down to `inter.woff2` and `inter-west.woff2`; see README.md.

Needs `pip install fonttools brotli`. Called with the file of the package:
    python app/_fonts/cut-inter.py node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2
"""

import sys
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent

# What English and German are written with.
CORE = (
    "20-7E,A0,AB,B0,B7,BB,C4,D6,DC,DF,E4,E9,F6,FC,D7,2013,2018-201A,201C-201E,2022,2026,20AC"
)
# The other letters and signs of Western Europe.
WEST = (
    "A1,A3,A7,A9,AE,B1-B3,B5,BD,BF-C3,C5-CF,D1-D5,D8-DB,DD,E0-E3,E5-E8,EA-EF,F1-F5,F8-FB,FD,"
    "152-153,2009,2014,2039-203A,2122,2212"
)
# Kerning below 2 % of the em is not seen in a line of text; there are 2,048 units in one.
LEAST = 40


def cut(source: str, unicodes: str, target: str) -> None:
    whole = BytesIO()
    instantiateVariableFont(TTFont(source), {"wght": (400, 650)}).save(whole)
    font = TTFont(whole)
    font.flavor = None
    options = Options(layout_features=["kern", "tnum"], hinting=False, flavor="woff2")
    options.drop_tables += ["STAT", "MVAR", "HVAR", "gasp"]
    options.name_IDs = [1, 2, 4, 6]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=parse_unicodes(unicodes))
    subsetter.subset(font)
    for lookup in font["GPOS"].table.LookupList.Lookup if "GPOS" in font else []:
        for table in lookup.SubTable:
            lighten(table.ExtSubTable if table.LookupType == 9 else table)
    font.flavor = "woff2"
    font.save(HERE / target)


def lighten(table) -> None:
    """The same kerning for all weights, and only what is seen."""

    def value(record) -> int:
        if hasattr(record, "XAdvDevice"):
            del record.XAdvDevice
        by = getattr(record, "XAdvance", 0) or 0
        record.XAdvance = 0 if abs(by) < LEAST else round(by / 4) * 4
        return record.XAdvance

    if table.Format == 1:
        for pairs in table.PairSet:
            pairs.PairValueRecord = [one for one in pairs.PairValueRecord if value(one.Value1)]
            pairs.PairValueCount = len(pairs.PairValueRecord)
    else:
        for first in table.Class1Record:
            for second in first.Class2Record:
                if second.Value1 is not None:
                    value(second.Value1)
    table.ValueFormat1 = 4


if __name__ == "__main__":
    cut(sys.argv[1], CORE, "inter.woff2")
    cut(sys.argv[1], WEST, "inter-west.woff2")
