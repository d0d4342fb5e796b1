title = Proof of an item
about = Photo or document for an item that is done.

action = Type the number of the item, for example: 12.3
    .label = Item
proof = Is there a photo or a document? Send it here (three at most), or *skip*.
    .label = Proof
note = Anything to add? In a few words, or *skip*. No names of residents, please.
    .label = Note
