title = Download the list of children
about = The children of one posyandu as an Excel or CSV file, in the columns of e-PPGBM or as a register.
start = download children | export children

village = A posyandu in which kelurahan/desa?
    .label = Kelurahan/desa
posyandu = The children of which posyandu?
    .label = Posyandu
form = In which form?
    .label = Form
    .opt-ppgbm = Columns of e-PPGBM (Excel)
    .opt-ppgbm_csv = Columns of e-PPGBM (CSV)
    .opt-lama = Older columns of e-PPGBM (Excel)
    .opt-daftar = Register of the posyandu (Excel)
    .opt-daftar_csv = Register of the posyandu (CSV)
    .opt-daftar_pdf = Register of the posyandu (PDF)

all = All posyandu
here = The { $n } children of { $posyandu }, each with its last measurement. These are children's data: keep them safe and do not pass them on in a group.
none = There is no child in the list of { $posyandu } yet. Add some, or send the list as a file.
file-name = { $kind ->
    [register] child-register
    [lama] eppgbm-older
   *[other] eppgbm
  }-{ $posyandu }-{ $date }
sheet-title = Children of { $posyandu }, { $area }
sheet-day = Data Tanggal : { $day }
sheet-source = Source: register of children in Kabar Posyandu. Columns: { $source } Version { $version }. No official sheet.
