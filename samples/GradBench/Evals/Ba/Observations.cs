using System;
using System.Linq;
using GradBench.Protocol;

namespace GradBench.Evals.Ba;

/// <summary>
/// The input: one camera, point, weight and place in the image, each repeated as often as the sizes say; observation i is made by camera i mod n of
/// point i mod m. Nothing below makes use of the repetition.
/// </summary>
internal sealed record Observations(int Cameras, int Points, int Count, double[] Theta, int[] Camera, int[] Point, int[] Observation, double[,] Seen)
{
    public const int CameraLength = 11, PointLength = 3;

    public static Observations Read(Request request)
    {
        int n = Positive(request, "n"), m = Positive(request, "m"), p = Positive(request, "p");
        double[] camera = Numbers(request, "cam", CameraLength), point = Numbers(request, "x", PointLength), seen = Numbers(request, "feat", 2);
        double[] theta = new double[CameraLength * n + PointLength * m + p];
        for (int i = 0; i < n; i++)
            camera.CopyTo(theta, CameraLength * i);
        for (int i = 0; i < m; i++)
            point.CopyTo(theta, CameraLength * n + PointLength * i);
        theta.AsSpan(CameraLength * n + PointLength * m).Fill(request.Number("w"));
        double[,] places = new double[p, 2];
        for (int i = 0; i < p; i++)
            (places[i, 0], places[i, 1]) = (seen[0], seen[1]);
        int[] observation = [.. Enumerable.Range(0, p)];
        return new(n, m, p, theta, [.. observation.Select(i => i % n)], [.. observation.Select(i => i % m)], observation, places);
    }

    private static int Positive(Request request, string name) => request.Integer(name) is > 0 and int value
        ? value
        : throw new InputException($"\"{name}\" should be positive.");

    private static double[] Numbers(Request request, string name, int length) => request.Numbers(name) is var numbers && numbers.Length == length
        ? numbers
        : throw new InputException($"\"{name}\" has {numbers.Length} numbers; {length} are expected.");
}
