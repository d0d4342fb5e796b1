# Kata di dalam daftar: "Bupati, diwakili oleh Asisten II". Yang pertama dipakai kalau kami yang menulis.
represented = diwakili oleh | yang diwakili oleh | diwakilkan kepada | diwakilkan oleh | diwakili | represented by
# Urutan jabatan di tim, seperti di SK.
positions = pembina | penanggung jawab | ketua | wakil ketua | wakil | sekretaris | bendahara | ketua bidang | koordinator | anggota | staf
