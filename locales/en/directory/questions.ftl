### Questions about her own number and data.
number = number | phone | sim | account | whatsapp
changed = changed | change | lost | new | stolen | broken
data = data
kept = keep | kept | stored | hold
ends = stop | resign | quit | leave
duty = kader | duty

new-number = This chat belongs to your account, and that does not change while you use it.
  • To move to another number or app: ask for a code with the button below, and type it from the new number.
  • If the old one is gone: type *gabung* from the new number, or ask the midwife or the village office for a new code.
end-duty = Your duty is ended by the midwife, the head of the village or the secretariat: please tell them, this was not passed on. What you reported stays. To get no more messages type *berhenti*.
my-data = What we hold about you can be seen and downloaded here:
