"""Prints the sample orders that SampleOrderTests expects, from an implementation of its own.

SplitMix64 (Steele, Lea and Flood, OOPSLA 2014; checked against the outputs published with Vigna's splitmix64.c for the seed
1234567), bounded by Lemire's method, drives Durstenfeld's shuffle of 0, 1, ..., n - 1; the generator of an epoch is seeded
with the output of the seed's generator at the epoch's number.
"""

MASK = (1 << 64) - 1


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, bound):
        while True:
            product = self.next() * bound
            if (product & MASK) >= (1 << 64) % bound:
                return product >> 64


def order(n, seed, epoch):
    outer = SplitMix64(seed)
    for _ in range(epoch):
        outer.next()
    random = SplitMix64(outer.next())
    permutation = list(range(n))
    for i in range(n - 1, 0, -1):
        j = random.below(i + 1)
        permutation[i], permutation[j] = permutation[j], permutation[i]
    return permutation


published = SplitMix64(1234567)
assert [published.next() for _ in range(5)] == [
    6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]

for n, seed, epochs in [(10, 42, 3), (7, MASK, 2)]:
    for epoch in range(epochs):
        print(n, seed, epoch, order(n, seed, epoch))
