using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using GradBench.Protocol;

namespace GradBench.Evals.Ht;

/// <summary>
/// The input: a model of a hand, a pose, and for each point the triangle that it lies in with its place there; or, without places, the vertex that it is.
/// </summary>
internal sealed record HandModel(double[] Theta, int[] Parents, double[,,] BaseRelatives, double[,,] InverseBaseAbsolutes, double[,] BasePositions,
    double[,] Weights, double Mirror, int[,] Corners, double[,] Places, double[,] Seen, bool HasPlaces)
{
    private const int Fingers = 5, BonesPerFinger = 4, AnglesPerFinger = 4, FirstAngle = 6, None = -1;

    public int Bones => Parents.Length;
    public int Count => Seen.GetLength(0);

    public static HandModel Read(Request request)
    {
        Request data = request.At("data"), model = data.At("model");
        int[] correspondences = data.Integers("correspondences"), parents = model.Integers("parents");
        double[,] us = request.Rows("us");
        bool hasPlaces = us.Length > 0;
        int[] triangles = model.Integers("triangles", 3);
        int[,] corners = new int[correspondences.Length, 3];
        for (int i = 0; i < correspondences.Length; i++)
            for (int j = 0; j < 3; j++)
                corners[i, j] = !hasPlaces ? correspondences[i] : triangles.ElementAtOrDefault(3 * correspondences[i] + j);
        return new(request.Numbers("theta"), parents, Matrices(model, "base_relatives"), Matrices(model, "inverse_base_absolutes"), model.Rows("base_positions"),
            model.Rows("weights"), model.Field("is_mirrored").ValueKind == JsonValueKind.True ? -1 : 1, corners,
            hasPlaces ? us : new double[correspondences.Length, 2], data.Rows("points"), hasPlaces);
    }

    /// <summary>The index in θ of the angle by which a bone bends; none for the wrist, the first bone of a finger, and the forearm.</summary>
    public static int[] Bend(int bones) => Angles(bones, (finger, joint) => joint == 0 ? None : FirstAngle + AnglesPerFinger * finger + (joint == 1 ? 0 : joint));

    /// <summary>The index in θ of the angle by which a bone spreads: only the second one of a finger does.</summary>
    public static int[] Spread(int bones) => Angles(bones, (finger, joint) => joint == 1 ? FirstAngle + AnglesPerFinger * finger + 1 : None);

    /// <summary>Bone 0 is the wrist; four bones a finger follow, then others.</summary>
    private static int[] Angles(int bones, Func<int, int, int> angle) =>
        [.. Enumerable.Range(-1, bones).Select(b => b is >= 0 and < Fingers * BonesPerFinger ? angle(b / BonesPerFinger, b % BonesPerFinger) : None)];

    private static double[,,] Matrices(Request model, string name)
    {
        List<double[,]> matrices = [.. Json.Items(model.Field(name), name).Select(e => Json.Rows(e, name))];
        double[,,] all = new double[matrices.Count, 4, 4];
        for (int b = 0; b < matrices.Count; b++)
            Json.Flat(matrices[b], name, 4, 4).CopyTo(MemoryMarshal.CreateSpan(ref all[b, 0, 0], 16));
        return all;
    }
}
