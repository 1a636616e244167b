using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Xunit;

namespace Objectives.Tests.Documentation;

/// <summary>The README's data larger than memory, in little.</summary>
public sealed class LargeDataTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("objectives").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Runs()
    {
        double[] features = [.. Enumerable.Range(0, 300).Select(i => Math.Sin(i))], labels = [.. Enumerable.Range(0, 100).Select(i => i % 3 == 0 ? 1.0 : -1.0)];
        string x = Path.Combine(folder, "x"), y = Path.Combine(folder, "y");
        File.WriteAllBytes(x, MemoryMarshal.AsBytes(features.AsSpan()).ToArray());
        File.WriteAllBytes(y, MemoryMarshal.AsBytes(labels.AsSpan()).ToArray());
        double[] theta = [1, 2, 3, 4];

        using var storedFeatures = MappedArray.Open<double>(x, [-1, 3]);   // as many rows of three as there are
        using var storedLabels = MappedArray.Open<double>(y, [-1]);
        var stored = new RidgeLogistic(x: storedFeatures, y: storedLabels) { Lambda = 1e-2 };

        var made = new RidgeLogistic(x: new Waves(n: 100, d: 3), y: labels) { Lambda = 1e-2 };

        double expected = new RidgeLogistic(DataArray.From(features, 100, 3), labels) { Lambda = 1e-2 }.Value(theta);
        Assert.Equal(expected, stored.Value(theta));
        Assert.Equal(expected, made.Value(theta));
        Assert.NotEqual(expected, new RidgeLogistic(DataArray.From(features, 100, 3), labels) { Lambda = 0 }.Value(theta));
    }
}
