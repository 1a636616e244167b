namespace Objectives.Verification;

/// <summary>What differences of the value cannot tell, because the declaration states derivatives that are not those of its formulas.</summary>
internal static class Stated
{
    public static GradientCheckItem Check(string name, string what, string stated) => new(name, true, double.NaN, double.NaN, null, "Not compared with differences.")
    {
        Note = $"The {what} is made of derivatives that are stated, so differences of the value do not show it ({stated}). "
            + "The proof in the header of the generated file compares it where it was made, with held values held.",
    };
}
