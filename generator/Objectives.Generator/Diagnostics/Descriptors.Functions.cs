using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>Functions that other projects call: what is wrong with one where it is written, and where it is called.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor FunctionForm = new(
        "OBJ2040", "A method that cannot be [Differentiable]",
        "'{0}' cannot be [Differentiable] because it is {1}: write a static method with a body, neither generic nor asynchronous, whose parameters and results are numbers, vectors, matrices, tensors or arrays of numbers",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Differentiable] public static double Twice<T>(T x)'. Right: '[Differentiable] public static double Twice(double x)'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor FunctionReadsBatch = new(
        "OBJ2041", "A [Differentiable] method does not know the batch",
        "'{0}' reads the batch of an objective, which a [Differentiable] method does not know: pass its value as a parameter",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Differentiable] static double F(double x) => x / BatchSize;'. Right: '[Differentiable] static double F(double x, int count) => x / count;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor ProgramVersion = new(
        "OBJ2042", "A library of another version",
        "'{0}' of the assembly '{1}' was compiled by another version of Objectives: its program begins with {2}; build the library and this project with the same version of the package Objectives",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: a call of a method whose library was built with a version that writes programs in another format. Right: both built with one version.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor ProgramInvalid = new(
        "OBJ2043", "A library with a damaged program",
        "The program of '{0}' in the assembly '{1}' cannot be used: {2}; build the library again, or write the method in this project",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: a call of a method whose program was edited. Right: the library as the compiler wrote it.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor ArgumentSizes = new(
        "OBJ1120", "Sizes of the arguments of a library's function",
        "The arguments of '{0}' do not fit: the parameter '{1}' is {2} there, so that it is of the size {3} here, but its argument is {4}",
        Shapes, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Losses.Distance(w, u)' with w over \"d\" and u over \"k\", where the function subtracts one from the other. Right: both over \"d\".", customTags: Unsuppressable);
}
