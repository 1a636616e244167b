using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>The bits of everything that compiled cases compute, as one hash a case; and how wide the vectors are that computed them.</summary>
internal static class Bits
{
    /// <summary>The width of the vectors of generated code, in bits: the kernels' own choice.</summary>
    public static string Width => FormattableString.Invariant($"{(Vector512.IsHardwareAccelerated ? 512 : 64 * Vector<double>.Count)} bits");

    /// <summary>The width, then a line for each case whose assembly is in the folder, by name.</summary>
    public static IEnumerable<string> Of(string folder)
    {
        yield return Width;
        foreach (string path in Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal))
        {
            var subject = Corpus.Find(Path.GetFileNameWithoutExtension(path));
            yield return $"{subject.Name} {Hash(subject, Compiled.Load(subject, File.ReadAllBytes(path)))}";
        }
    }

    private static string Hash(Case subject, Type type)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int[] counts = type.IsAssignableTo(typeof(ISampledObjective<double>)) ? [7, 300, 1041] : [0, 0, 0];
        for (int configuration = 0; configuration < counts.Length; configuration++)
        {
            var bound = new Bound(subject, type, counts[configuration], configuration);
            Append(hash, Evaluation.Full(bound));
            if (counts[configuration] > 0)
                Append(hash, Evaluation.Over(bound, [.. Enumerable.Range(0, bound.Samples).Reverse()]));
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, Evaluation evaluation) => hash.AppendData(MemoryMarshal.AsBytes<long>(evaluation.Bits().ToArray()));
}
