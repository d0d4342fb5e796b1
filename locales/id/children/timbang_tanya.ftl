title = Yang ditanya
about = Pertanyaan dari meja timbang yang belum dijawab.
start = yang ditanya | yang ditanyakan | yg ditanya | yang belum jelas | yang belum dijawab | pertanyaan tadi
