using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>Sizes that do not agree.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor ElementwiseShapes = new(
        "OBJ1101", "Element by element, shapes must agree",
        "The shapes in '{0}' do not agree: {1}, but {2}; element by element both need the same sizes",
        Shapes, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'w + x' with '[Parameter(\"d\")] Vector w; [Sample(\"k\")] Vector x;'. Right: both over \"d\".", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor ProductShapes = new(
        "OBJ1102", "In a product, inner sizes must agree",
        "The product '{0}' does not fit: {1}, but {2}; the last size of the left must be the first of the right",
        Shapes, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'W * x' with W over (\"k\", \"d\") and x over \"k\". Right: 'W.T * x', or x over \"d\".", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NotSquare = new(
        "OBJ1103", "A square matrix is needed",
        "'{0}' needs a square matrix, but its argument is {1}: give both axes the same size",
        Shapes, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Trace(A)' with A over (\"k\", \"d\"). Right: A over (\"d\", \"d\").", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor IndexOutside = new(
        "OBJ1104", "An index outside of the array",
        "The index '{0}' is outside of the axis, whose length is {1}",
        Shapes, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'v[3]' with '[Data(3)] Vector v;'. Right: 'v[2]'; indices begin at 0.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor CountUnknown = new(
        "OBJ1105", "A count of sizes, hyperparameters and constants",
        "The count '{0}' must be made of sizes, 'int' hyperparameters and constants by +, −, *, / and Math.Min: declare a '[Size] int' for anything else",
        Shapes, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Sum(y, i => …)' with '[Sample] int y;'. Right: 'Sum(k, i => …, where: i => i < y)' with '[Size] int k;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor BranchShapes = new(
        "OBJ1106", "Both branches have one shape",
        "One branch gives {0}, the other {1}: give both the same sizes",
        Shapes, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'c ? w : x' with w over \"d\" and x over \"k\". Right: both over \"d\".", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NegativeCount = new(
        "OBJ1107", "A negative count",
        "The count '{0}' is {1}: a count is not negative",
        Shapes, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Sum(-1, i => …)'. Right: 'Sum(n, i => …)'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor Iterations = new(
        "OBJ1121", "How many turns an inner problem gets",
        "'iterations' must be a constant from 1 to {0}: the turns are a loop of the generated code",
        Shapes, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'ArgMin(s => Square(s - a), 0, iterations: n)' with '[Size] int n;'. Right: 'ArgMin(s => Square(s - a), 0, iterations: 100)'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor LengthTooLarge = new(
        "OBJ1108", "A length that is too large",
        "The constant length {0} is more than {1}, and arrays of it are held in memory: write a smaller one, or name a size",
        Shapes, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Parameter(int.MaxValue)] Vector w;'. Right: '[Parameter(\"d\")] Vector w;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NumberNeeded = new(
        "OBJ1109", "An array where a number is needed",
        "'{0}' is {1}, where a number is needed: Dot, Sum, Norm and other reductions make one number of an array, an index takes one out of it",
        Shapes, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Square(w * x - y)', since 'w * x' is element by element. Right: 'Square(Dot(w, x) - y)'.", customTags: Unsuppressable);
}
