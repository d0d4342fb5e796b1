not-joined = This number has not joined yet. Type *gabung* to join with an invitation code.
not-yours = There is no such meeting, or it is outside your area.
