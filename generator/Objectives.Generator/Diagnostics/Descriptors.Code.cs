using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>C# in a body that cannot be read as mathematics.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor Loop = new(
        "OBJ2001", "A loop whose number of turns is not known",
        "How often this loop runs is not known: count its turns with an integer that is compared with a size, like 'for (int i = 0; i < n; i++)', 'while (i++ < n && …)' or 'if (i >= n) break;'",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'while (s > 1) s /= 2;'. Right: 'for (int i = 0; i < 60 && s > 1; i++) s /= 2;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor SwitchUsed = new(
        "OBJ2002", "A jump inside a switch",
        "A section of a 'switch' ends with one 'break' or 'return' and has no other jump: write 'if' inside of it",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'case 0: if (s > 1) break; s += 1; break;'. Right: 'case 0: if (s <= 1) s += 1; break;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor ThrowOrTry = new(
        "OBJ2003", "Exceptions are not supported",
        "Exceptions have no meaning in an objective: remove 'throw' and 'try'; non-finite values are returned as they are",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'if (s < 0) throw new ArgumentException();'. Right: nothing; Log(s) is NaN there and the caller sees it.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor Asynchronous = new(
        "OBJ2004", "Await and yield are not supported",
        "'await', 'async' and 'yield' are not supported in an objective: compute the value directly",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'await F()'. Right: 'F()' with an ordinary method.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor ArrayCreated = new(
        "OBJ2005", "An array of another kind",
        "This array cannot be created here: bodies create arrays of double, int or bool by their lengths, 'new double[n, m]', or one-dimensional ones by their elements",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'new Vector[n]'. Right: 'new double[n, d]', or 'Matrix.FromRows(n, i => …)'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor ObjectCreated = new(
        "OBJ2006", "Objects are not created in bodies",
        "An object of the type '{0}' cannot be created here: bodies compute with numbers, vectors and matrices",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'new Point(x, y)'. Right: locals of type double, Vector or Matrix.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "OBJ2007", "A type that bodies cannot use",
        "'{0}' has the type '{1}': bodies compute with double, int, bool, enums, Vector, Matrix, Tensor3, Tensor4, int[], int[,], bool[] and functions of these",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'float s = 0.5f;'. Right: 'double s = 0.5;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor RealToInteger = new(
        "OBJ2008", "A real number where an integer is needed",
        "'{0}' is a real number, and a cast to an integer has no derivative: keep the value real with Floor or Round, or bind it as an 'int' field",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '(int)x'. Right: 'Floor(x)' as a double, or '[Sample] int k;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor UnknownCall = new(
        "OBJ2009", "A call whose body cannot be read",
        "The source of '{0}' is not available here, and its assembly has no program of it: use Objectives.Functions or System.Math, write the method in this project, or make it a static method with [Differentiable] in its own",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: a method of a referenced library without [Differentiable]. Right: the method with it, or the same formula as a static method of this project.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor AssignmentTarget = new(
        "OBJ2010", "Only local variables are assigned",
        "'{0}' cannot be assigned in a body: bodies assign local variables and parameters, and elements of local arrays of C#",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'b = 0;' with the field b. Right: 'double c = 0;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor ByReference = new(
        "OBJ2011", "References are not supported",
        "'{0}' passes or binds by reference, which is not supported: pass values, and return the result",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Split(x, out double a)'. Right: 'double a = First(x);'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor GenericUsed = new(
        "OBJ2012", "Generic methods are not supported",
        "'{0}' is generic or a member of a generic type, which is not supported: write it for double, Vector or Matrix",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Twice<double>(x)'. Right: 'Twice(x)' with 'static double Twice(double x)'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor Recursion = new(
        "OBJ2013", "Recursion is not supported",
        "'{0}' calls itself, directly or through others, which is not supported: write a comprehension",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'double F(int n) => n == 0 ? 1 : n * F(n - 1);'. Right: a formula without recursion, like Exp(Sum(n, i => Log(i + 1))).", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor TooDeep = new(
        "OBJ2014", "An expression nested too deeply",
        "The expression is nested too deeply, or its calls are: name its parts with locals",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: thousands of nested parentheses or calls. Right: locals for the parts.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor TooLarge = new(
        "OBJ2015", "A body that is too large",
        "The body, with everything it calls and its derivatives, has more than {0} expressions: write repeated parts as comprehensions",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: helpers that call each other several times, level over level. Right: a local that keeps the value.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor OperatorUnsupported = new(
        "OBJ2017", "An operator that is not supported",
        "The operator in '{0}' is not supported: bodies use + − * / %, comparisons, &&, ||, ! and ?:, and on integers also << >> & | ^ ~",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'k >>> 1'. Right: 'k >> 1'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor FunctionUnavailable = new(
        "OBJ2018", "A function that is not available",
        "The function '{0}' cannot be compiled with these arguments: {1}",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: a function or overload without derivative rules. Right: the formula, written with functions that have them.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor FieldWithoutRole = new(
        "OBJ2019", "A field without a role",
        "'{0}' has no role, so that its value is unknown when the code is generated: give it [Parameter], [Sample], [Data], [Hyperparameter] or [Size], or make it const or static readonly",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'double c = 1;' used in a loss. Right: '[Hyperparameter] double c = 1;' or 'const double c = 1;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor FunctionAsValue = new(
        "OBJ2020", "Not a number, vector or matrix",
        "'{0}' is not a number, a vector or a matrix: call it, or take a value from it",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Rows(A) + 1'. Right: 'Rows(A).Sum() + 1'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor FunctionChosen = new(
        "OBJ2021", "A function chosen at run time",
        "'{0}' chooses between functions, which is only possible with a condition known at build time: choose between their values",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Func<double, double> f = c ? Exp : Log;'. Right: 'c ? Exp(x) : Log(x)'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor VirtualCall = new(
        "OBJ2022", "A virtual method",
        "The method '{0}' is virtual, so that its body is not known: remove 'virtual', 'override' or 'abstract'",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'protected virtual double Link(double x) => x;'. Right: 'double Link(double x) => x;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor OtherInstance = new(
        "OBJ2023", "Only this object's members are read",
        "'{0}' reads a member of another object: bodies read members of this object and static members",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'other.Scale'. Right: '[Hyperparameter] double scale;', set by the caller.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor ExpressionUnsupported = new(
        "OBJ2024", "An expression that is not supported",
        "'{0}' is C# that an objective cannot contain: write it with arithmetic, calls, indices, ?: and comprehensions",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: expressions without a mathematical meaning, like 'typeof(T)'. Right: arithmetic, calls, indices, '?:' and comprehensions.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor StatementUnsupported = new(
        "OBJ2025", "A statement that is not supported",
        "'{0}' is a statement that an objective cannot contain: use declarations, assignments, if, switch, loops and return",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'lock', 'using', 'goto'. Right: declarations, assignments, 'if', 'switch', loops and 'return'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor ThisAsValue = new(
        "OBJ2026", "This object as a value",
        "'this' cannot be used as a value: name its members",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'F(this)'. Right: 'F(w, b)'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor PatternUsed = new(
        "OBJ2027", "A pattern that is not supported",
        "The pattern '{0}' is not supported: compare numbers, like 'x is > 0 and < 1'",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'w is { Length: 3 }'. Right: 'w.Length == 3'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor CapturedAssigned = new(
        "OBJ2028", "A captured variable is assigned",
        "'{0}' belongs to the method around this function and cannot be assigned here: return the value instead",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Sum(n, i => { s = i; return s; })' with a local s outside. Right: 'Sum(n, i => { double t = i; return t; })'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor AssignmentInExpression = new(
        "OBJ2029", "An assignment inside an expression whose order is not read",
        "The assignment '{0}' stands inside an expression: make it a statement of its own",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: assignments in the arms of a 'switch' expression; arrays that are assigned inside an expression. Right: 'if (y > 0) s *= 2; return s;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NoEffect = new(
        "OBJ2030", "A statement without effect",
        "The value of '{0}' is not used, and bodies have no side effects: remove the statement, or assign its value",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Console.WriteLine(x);'. Right: nothing, or a [Metric].", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor GeneratedMember = new(
        "OBJ2031", "A generated member in a body",
        "'{0}' is a member of the generated half, which is made from the bodies and cannot be read in them: read a field",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Lambda * b' with '[Hyperparameter] double lambda;'. Right: 'lambda * b'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor SharedArray = new(
        "OBJ2038", "An array that two names share is written",
        "'{0}' is written here while {1} shows the same elements, which would change too: write to a copy, like 'var copy = (double[]){0}.Clone();'",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Vector v = a; a[0] = 1;'. Right: 'Vector v = (double[])a.Clone(); a[0] = 1;'.", customTags: Unsuppressable);
}
