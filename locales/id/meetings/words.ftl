# Kata di dalam daftar: "Bupati, diwakili oleh Asisten II". Yang pertama dipakai kalau kami yang menulis.
represented = diwakili oleh | yang diwakili oleh | diwakilkan kepada | diwakilkan oleh | diwakili | represented by
