using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Ba;

/// <summary>
/// A camera that sees a point, in one vector of 15 numbers: rotation (3, axis times angle), centre (3), focal length, principal point (2),
/// radial distortion (2), the point (3) and the weight of the observation.
/// </summary>
internal static class Camera
{
    public const int Length = 15;

    /// <summary>The weighted distance in the image from where the point was seen, along x and y.</summary>
    public static Vector Error(Vector v, Vector seen)
    {
        Vector place = Projected(v);
        return [v[14] * (place[0] - seen[0]), v[14] * (place[1] - seen[1])];
    }

    /// <summary>1 − w².</summary>
    public static double WeightError(double w) => 1 - w * w;

    private static Vector Projected(Vector v)
    {
        Vector p = Rotated(v[0], v[1], v[2], v[11] - v[3], v[12] - v[4], v[13] - v[5]);
        double x = p[0] / p[2], y = p[1] / p[2], r2 = x * x + y * y, distortion = 1 + v[9] * r2 + v[10] * r2 * r2;
        return [x * distortion * v[6] + v[7], y * distortion * v[6] + v[8]];
    }

    /// <summary>Rodrigues' formula: x cos θ + (n × x) sin θ + n (n · x) (1 − cos θ), with r = θn; to first order in r where r = 0.</summary>
    private static Vector Rotated(double rx, double ry, double rz, double x, double y, double z)
    {
        double squaredAngle = rx * rx + ry * ry + rz * rz;
        if (squaredAngle == 0)
            return [x + ry * z - rz * y, y + rz * x - rx * z, z + rx * y - ry * x];
        double angle = Sqrt(squaredAngle), c = Cos(angle), s = Sin(angle);
        double nx = rx / angle, ny = ry / angle, nz = rz / angle, along = (nx * x + ny * y + nz * z) * (1 - c);
        return [x * c + (ny * z - nz * y) * s + nx * along, y * c + (nz * x - nx * z) * s + ny * along, z * c + (nx * y - ny * x) * s + nz * along];
    }
}
