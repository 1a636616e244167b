using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Ht;

/// <summary>The skin of a hand: bones carry its vertices along, each with its weight.</summary>
internal static class Skin
{
    /// <summary>
    /// Where a point of the skin is, at barycentric coordinates (u₀, u₁, 1 − u₀ − u₁) in a triangle of vertices, for a rotation of the whole (θ₀ to θ₂, axis times
    /// angle), a translation (θ₃ to θ₅), and angles of the fingers.
    /// </summary>
    public static Vector Place(Vector theta, int[] corner, Vector u, int[] parent, int[] bend, int[] spread, Tensor3 baseRelative, Tensor3 inverseBaseAbsolute,
        Matrix basePosition, Matrix weight, double mirror)
    {
        int bones = parent.Length;
        double[,] first = new double[bones, 4], second = new double[bones, 4], third = new double[bones, 4];   // rows of where a bone is
        for (int b = 0; b < bones; b++)
        {
            int up = parent[b];
            Matrix own = baseRelative[b] * Bent(bend[b] < 0 ? 0 : theta[bend[b]], spread[b] < 0 ? 0 : theta[spread[b]]);
            for (int j = 0; j < 4; j++)
            {
                int column = j;
                first[b, j] = up < 0 ? own[0, j] : Sum(4, k => first[up, k] * own[k, column]);
                second[b, j] = up < 0 ? own[1, j] : Sum(4, k => second[up, k] * own[k, column]);
                third[b, j] = up < 0 ? own[2, j] : Sum(4, k => third[up, k] * own[k, column]);
            }
        }
        // The whole is turned and moved, so that vertices need not be: a point lies in its triangle wherever that is.
        double x = mirror * Between(Carried(first, inverseBaseAbsolute, basePosition, weight), corner, u);
        double y = Between(Carried(second, inverseBaseAbsolute, basePosition, weight), corner, u);
        double z = Between(Carried(third, inverseBaseAbsolute, basePosition, weight), corner, u);
        Matrix turn = Rotation(theta[0], theta[1], theta[2]);
        return Vector.From(3, i => theta[3 + i] + turn[i, 0] * x + turn[i, 1] * y + turn[i, 2] * z);
    }

    /// <summary>A coordinate of a point in a triangle, of those of all vertices.</summary>
    private static double Between(Vector coordinate, int[] corner, Vector u) =>
        u[0] * coordinate[corner[0]] + u[1] * coordinate[corner[1]] + (1 - u[0] - u[1]) * coordinate[corner[2]];

    /// <summary>A coordinate of every vertex, carried from where it rests by all bones.</summary>
    private static Vector Carried(Matrix row, Tensor3 inverseBaseAbsolute, Matrix basePosition, Matrix weight)
    {
        Matrix bone = Matrix.From(row.RowCount, 4, (b, j) => Sum(4, k => row[b, k] * inverseBaseAbsolute[b][k, j]));
        Matrix blend = weight * bone;   // what carries each vertex
        return Vector.From(basePosition.RowCount, v => Dot(blend[v], basePosition[v]));
    }

    /// <summary>A turn around x, then one around z, as a transformation of four coordinates.</summary>
    private static Matrix Bent(double x, double z)
    {
        double cx = Cos(x), sx = Sin(x), cz = Cos(z), sz = Sin(z);
        return Matrix.FromRows(4, i => i == 0 ? [cz, -sz * cx, sz * sx, 0] : i == 1 ? [sz, cz * cx, -cz * sx, 0] : i == 2 ? [0, sx, cx, 0] : [0, 0, 0, 1]);
    }

    /// <summary>The matrix of a rotation, Rodrigues' formula; the unit matrix for angles below 1e-4.</summary>
    private static Matrix Rotation(double rx, double ry, double rz)
    {
        double angle = Sqrt(rx * rx + ry * ry + rz * rz);
        if (angle < 1e-4)
            return Identity(3);
        double x = rx / angle, y = ry / angle, z = rz / angle, s = Sin(angle), c = Cos(angle);
        return Matrix.FromRows(3, i => i == 0 ? [x * x + (1 - x * x) * c, x * y * (1 - c) - z * s, x * z * (1 - c) + y * s]
            : i == 1 ? [x * y * (1 - c) + z * s, y * y + (1 - y * y) * c, y * z * (1 - c) - x * s]
            : [x * z * (1 - c) - y * s, z * y * (1 - c) + x * s, z * z + (1 - z * z) * c]);
    }
}
