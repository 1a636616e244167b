namespace Objectives.Verification;

/// <summary>Fixed entries: gradient and product are 0 there, and what a direction has there is ignored.</summary>
internal static class FixedEntries
{
    public static GradientCheckItem Check(Subject subject)
    {
        const string Name = "fixed entries";
        double[] direction = subject.Direction(), product = subject.Product(direction);
        for (int i = 0; i < direction.Length; i++)
            if (subject.IsFixed[i])
                direction[i] = 1 + i % 3;
        double[] moved = subject.Product(direction);
        for (int i = 0; i < direction.Length; i++)
        {
            bool isZero = !subject.IsFixed[i] || (subject.Gradient[i] == 0 && product[i] == 0);
            // Exactly, also where it is not a number.
            if (!isZero || !moved[i].Equals(product[i]))
                return new(Name, false, double.PositiveInfinity, 0, subject.Name(i), isZero
                    ? $"(∇²f·v) at {subject.Name(i)} depends on what v is at fixed entries. Likely cause: a direction that is not masked."
                    : $"{subject.Name(i)} is fixed, and its derivative is not 0. Likely cause: an adjoint that is not masked.");
        }
        return new(Name, true, 0, 0, null, "Derivatives are 0 there, and directions are ignored.");
    }
}
