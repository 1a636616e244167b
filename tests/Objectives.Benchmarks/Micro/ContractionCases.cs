using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Numerics.Tensors;

namespace Objectives.Benchmarks;

/// <summary>The contractions over rows and tiles: ours, by TensorPrimitives row by row, and as scalar loops. Sums are of one run: they are cleared before.</summary>
internal static class ContractionCases
{
    /// <summary>A tile of samples, the features of one, the rows of a matrix that they meet, and the segments that they belong to.</summary>
    private const int Tile = 192, Features = 64, Outputs = 16, Segments = 32;

    private static readonly int[] Rows = [.. Enumerable.Range(0, Tile)];

    public static IEnumerable<MicroCase> All => [.. Of<double, long, DoubleContractions>("f64"), .. Of<float, int, SingleContractions>("f32")];

    private static IEnumerable<MicroCase> Of<T, TIndex, TContractions>(string numbers)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TIndex : unmanaged, IBinaryInteger<TIndex>
        where TContractions : IContractions<T, TIndex>
    {
        T[] x = Array<T>(0, Tile * Features), w = Array<T>(1, Features), r = Array<T>(2, Tile), a = Array<T>(3, Outputs * Features), of = Array<T>(4, Outputs * Tile);
        T[] byFeature = Array<T>(5, Features * Tile), byOutput = Array<T>(6, Outputs * Tile);
        TIndex[] segment = [.. Numbers.Integers(7, Tile, Segments).Select(TIndex.CreateChecked)];
        T[] scores = new T[Tile], sum = new T[Features], outputs = new T[Outputs * Tile], matrix = new T[Outputs * Features], sums = new T[Features], grouped = new T[Segments * Outputs];

        return
        [
            .. Each("row dots", Tile * Features, scores, () => TContractions.RowDots(x, Rows, w, scores),
                () =>
                {
                    for (int t = 0; t < Tile; t++)
                        scores[t] = TensorPrimitives.Dot<T>(x.AsSpan(t * Features, Features), w);
                },
                () =>
                {
                    for (int t = 0; t < Tile; t++)
                    {
                        T score = T.Zero;
                        for (int j = 0; j < Features; j++)
                            score += w[j] * x[t * Features + j];
                        scores[t] = score;
                    }
                }),
            .. Each("rank-1 updates", Tile * Features, sum, () => TContractions.AddRows(x, Rows, r, sum),
                () =>
                {
                    for (int t = 0; t < Tile; t++)
                        TensorPrimitives.MultiplyAdd(x.AsSpan(t * Features, Features), r[t], sum, sum);
                },
                () =>
                {
                    for (int t = 0; t < Tile; t++)
                        for (int j = 0; j < Features; j++)
                            sum[j] += r[t] * x[t * Features + j];
                }),
            .. Each("tile product", Tile * Features * Outputs, outputs, () => TContractions.TileProduct(a, Outputs, byFeature, Tile, outputs),
                () =>
                {
                    for (int i = 0; i < Outputs; i++)
                        for (int p = 0; p < Features; p++)
                            TensorPrimitives.MultiplyAdd(byFeature.AsSpan(p * Tile, Tile), a[i * Features + p], outputs.AsSpan(i * Tile, Tile), outputs.AsSpan(i * Tile, Tile));
                },
                () =>
                {
                    for (int i = 0; i < Outputs; i++)
                        for (int p = 0; p < Features; p++)
                            for (int t = 0; t < Tile; t++)
                                outputs[i * Tile + t] += a[i * Features + p] * byFeature[p * Tile + t];
                }),
            .. Each("rank-T update", Tile * Features * Outputs, matrix, () => TContractions.AddOuterRows(of, Outputs, x, Rows, matrix),
                () =>
                {
                    for (int t = 0; t < Tile; t++)
                        for (int i = 0; i < Outputs; i++)
                            TensorPrimitives.MultiplyAdd(x.AsSpan(t * Features, Features), of[i * Tile + t], matrix.AsSpan(i * Features, Features), matrix.AsSpan(i * Features, Features));
                },
                () =>
                {
                    for (int t = 0; t < Tile; t++)
                        for (int i = 0; i < Outputs; i++)
                            for (int j = 0; j < Features; j++)
                                matrix[i * Features + j] += of[i * Tile + t] * x[t * Features + j];
                }),
            .. Each("sums of samples", Tile * Features, sums, () => TContractions.AddSums(byFeature, Tile, sums),
                () =>
                {
                    for (int j = 0; j < Features; j++)
                        sums[j] = TensorPrimitives.Sum<T>(byFeature.AsSpan(j * Tile, Tile));
                },
                () =>
                {
                    for (int j = 0; j < Features; j++)
                    {
                        T total = T.Zero;
                        for (int t = 0; t < Tile; t++)
                            total += byFeature[j * Tile + t];
                        sums[j] = total;
                    }
                }),
            // Neighbours in memory belong to different segments: no span is a sum.
            .. Each("segment sums", Tile * Outputs, grouped, () => TContractions.AddSegments(byOutput, segment, grouped),
                null,
                () =>
                {
                    for (int t = 0; t < Tile; t++)
                        for (int j = 0; j < Outputs; j++)
                            grouped[int.CreateTruncating(segment[t]) * Outputs + j] += byOutput[j * Tile + t];
                }),
        ];

        IEnumerable<MicroCase> Each(string operation, long elements, T[] result, Action ours, Action? library, Action scalar)
        {
            foreach (var (method, run) in ((string, Action?)[])[(MicroCase.Ours, ours), (MicroCase.Library, library), (MicroCase.Scalar, scalar)])
            {
                if (run is not null)
                {
                    yield return new(operation, numbers, method, elements, () =>
                    {
                        result.AsSpan().Clear();
                        run();
                    }, () => System.Array.ConvertAll(result, double.CreateChecked));
                }
            }
        }
    }

    private static T[] Array<T>(int stream, int count)
        where T : INumber<T> => System.Array.ConvertAll(Numbers.Centred(stream, count), T.CreateChecked);
}
