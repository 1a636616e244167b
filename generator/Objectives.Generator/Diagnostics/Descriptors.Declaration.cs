using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>What is wrong with a declaration.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor MustBePartial = new(
        "OBJ1001", "An objective must be partial",
        "The objective '{0}' must be partial, because its other half is generated: write 'partial class {0}'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Objective] public class Ridge { … }'. Right: '[Objective] public partial class Ridge { … }'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor OuterMustBePartial = new(
        "OBJ1002", "A type around an objective must be partial",
        "The type '{0}' around the objective '{1}' must be partial, because the generated half is nested in it too: write 'partial' before its keyword",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'class Models { [Objective] partial class Ridge { … } }'. Right: 'partial class Models { [Objective] partial class Ridge { … } }'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NotAStruct = new(
        "OBJ1003", "An objective is not a struct",
        "The objective '{0}' is a struct, but an objective holds its data by reference: write 'partial class {0}'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Objective] partial struct Ridge'. Right: '[Objective] partial class Ridge'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NotARecord = new(
        "OBJ1004", "An objective is not a record",
        "The objective '{0}' is a record, but an objective has no value equality: write 'partial class {0}'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Objective] partial record Ridge'. Right: '[Objective] partial class Ridge'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NotGeneric = new(
        "OBJ1005", "An objective is not generic",
        "'{0}' has type parameters, but the code generated for the objective '{1}' is for 'double': remove them",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Objective] partial class Ridge<T>', also where a type around it is generic. Right: '[Objective] partial class Ridge'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NotStatic = new(
        "OBJ1006", "An objective is not static",
        "The objective '{0}' is static, but an objective is an instance bound to its data: remove 'static'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Objective] static partial class Ridge'. Right: '[Objective] partial class Ridge'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NotAbstract = new(
        "OBJ1007", "An objective is not abstract",
        "The objective '{0}' is abstract, but the generated constructor makes instances: remove 'abstract'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Objective] abstract partial class Ridge'. Right: '[Objective] partial class Ridge'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor PrimaryConstructor = new(
        "OBJ1008", "An objective has no primary constructor",
        "The objective '{0}' has a primary constructor, but its one constructor is generated from its fields: declare fields with roles instead",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Objective] partial class Ridge(double c)'. Right: '[Objective] partial class Ridge { [Hyperparameter] double c; }'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor OwnConstructor = new(
        "OBJ1009", "An objective has no constructor of its own",
        "The objective '{0}' declares a constructor, but its one constructor is generated from its fields: remove it",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Objective] partial class Ridge { public Ridge() { } }'. Right: without the constructor; what it computed belongs into a method or the caller.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor StaticField = new(
        "OBJ1010", "A field with a role is not static",
        "The field '{0}' has the role {1}, but is static: remove 'static', since each instance is bound to its own values",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Parameter] static double b;'. Right: '[Parameter] double b;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor ReadonlyField = new(
        "OBJ1011", "A field with a role is not readonly",
        "The field '{0}' has the role {1}, but is readonly: remove 'readonly', since the generated half sets it",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Sample] readonly double y;'. Right: '[Sample] double y;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor ConstField = new(
        "OBJ1012", "A field with a role is not a constant",
        "The field '{0}' has the role {1}, but is a constant: remove the role, or 'const'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Hyperparameter] const double c = 1;'. Right: '[Hyperparameter] double c = 1;', or 'const double c = 1;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor InheritedRole = new(
        "OBJ1013", "Fields with roles are not inherited",
        "The objective '{0}' inherits the field '{1}', which has the role {2}: declare the field in '{0}' itself",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: a base class with '[Parameter] double b;'. Right: a base class without roles, and the field in the objective.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor TwoRoles = new(
        "OBJ1014", "A field has one role",
        "The field '{0}' has the roles {1} and {2}: keep one of them",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Sample, Data] double y;'. Right: '[Sample] double y;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor FieldType = new(
        "OBJ1015", "The type of the field does not fit its role",
        "The field '{0}' has the type '{1}', but a {2} is {3}",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Parameter] float b;'. Right: '[Parameter] double b;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor AxisCount = new(
        "OBJ1016", "One axis for each dimension",
        "The field '{0}' is {1} and needs {2}, but {3} given: write '{4}'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Parameter] Vector w;'. Right: '[Parameter(\"d\")] Vector w;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor AxisArgument = new(
        "OBJ1017", "An axis is a name or a positive number",
        "The axis '{0}' of the field '{1}' is neither the name of a size nor a positive 'int': write a name like \"d\" or nameof(d), or a number",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Parameter(2.5)] Vector w;'. Right: '[Parameter(\"d\")] Vector w;' or '[Parameter(3)] Vector w;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor UndefinedSize = new(
        "OBJ1018", "A size that nothing defines",
        "No [Sample] or [Data] field shows the size '{0}': declare '[Size] int {0};', which makes it an argument of the constructor, or '[Size] int {0} = 16;'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Parameter(\"k\")] Vector w;' alone. Right: '[Size] int k; [Parameter(\"k\")] Vector w;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor SizeType = new(
        "OBJ1019", "A size is an int",
        "The size '{0}' has the type '{1}': write 'int'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Size] double n;'. Right: '[Size] int n;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor SizeDefault = new(
        "OBJ1020", "The default of a size is a positive constant",
        "The default of the size '{0}' is not a positive constant: write one, like '[Size] int {0} = 16;', or a derived size, '[Size] int {0} => …;'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Size] int h = Compute();'. Right: '[Size] int h = 16;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor DerivedSize = new(
        "OBJ1021", "A derived size is an expression of other sizes",
        "The derived size '{0}' must be an expression of integers and other sizes, '[Size] int {0} => …;': '{1}' is neither",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Size] int c { get { … } }'. Right: '[Size] int corners => 1 << d;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor TermParameters = new(
        "OBJ1022", "A term has no parameters",
        "The term '{0}' has parameters, but terms read fields: remove them, or make it a helper that a term calls",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Loss] double Squared(double r) => r * r;'. Right: '[Loss] double Squared() => Square(y - b);'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor TermType = new(
        "OBJ1023", "A term returns double",
        "The term '{0}' returns '{1}', but a term is a number: return 'double' (a [Residual] may return 'Vector')",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Loss] Vector Squared() => r * r;'. Right: '[Loss] double Squared() => Sum(r * r);', or '[Residual] Vector Misfit() => r;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor TermForm = new(
        "OBJ1024", "A term is an ordinary instance method",
        "The term '{0}' is {1}, but a term is an ordinary instance method with a body: change that",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Loss] static double Squared() => 1;'. Right: '[Loss] double Squared() => Square(y - b);'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor TwoTerms = new(
        "OBJ1025", "A method is one term",
        "The method '{0}' is both a {1} and a {2}: keep one attribute",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Loss, Metric] double Squared() => …'. Right: two methods, of which one calls the other.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor OnceAndPerSample = new(
        "OBJ1026", "Once or per sample",
        "The loss '{0}' has both Once and PerSample: keep one of them",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Loss(Once = true, PerSample = true)]'. Right: '[Loss(Once = true)]'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor RegularizerReadsSample = new(
        "OBJ1027", "A regularizer reads no sample",
        "The regularizer '{0}' reads '{1}', which differs from sample to sample: make it a [Loss], or read parameters, data and hyperparameters only",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Regularizer] double R() => y * b;' with '[Sample] double y;'. Right: '[Loss] double R() => y * b;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor OnceReadsSample = new(
        "OBJ1028", "A loss evaluated once reads no sample",
        "The loss '{0}' has Once = true, but reads '{1}', which differs from sample to sample: remove Once",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Loss(Once = true)] double L() => y * b;' with '[Sample] double y;'. Right: '[Loss] double L() => y * b;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NoParameter = new(
        "OBJ1029", "An objective has a parameter",
        "The objective '{0}' has no [Parameter] field, so there is nothing to differentiate with respect to: declare one",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: a class without '[Parameter]'. Right: '[Parameter(\"d\")] Vector w;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NoTerm = new(
        "OBJ1030", "An objective has a term",
        "The objective '{0}' has neither a [Loss] nor a [Residual] nor a [Regularizer], so there is nothing to minimise: put the attribute on a method that returns 'double'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: a class without '[Loss]', '[Residual]' and '[Regularizer]'. Right: '[Loss] double Squared() => Square(y - b);'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor TwoSampleWeights = new(
        "OBJ1031", "One sample weight",
        "The field '{0}' is a second [SampleWeight] besides '{1}': keep one, and multiply in the loss by the other as a [Sample]",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: two fields with '[SampleWeight]'. Right: one of them is a '[Sample]'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor PropertyClash = new(
        "OBJ1032", "The property of a field clashes",
        "The field '{0}' becomes the property '{1}', but {2}: rename the field",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Hyperparameter] double value;', whose property 'Value' is a generated method. Right: '[Hyperparameter] double level;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor Initializer = new(
        "OBJ1033", "A field that the data set has no initializer",
        "The field '{0}' has the role {1} and gets its values from outside: remove the initializer",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Parameter] double b = 1;'. Right: '[Parameter] double b;'; the starting point is an argument of the solver.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor MemberClash = new(
        "OBJ1034", "A member hides a generated one",
        "'{0}' in the objective '{1}' has the name of a generated member: rename it",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Loss] double Value() => …'. Right: '[Loss] double Squared() => …'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor HiddenFunction = new(
        "OBJ1035", "A member hides a function that is called",
        "'{0}' is a member of the objective and hides the function of that name: rename the member, or write 'Functions.{0}(…)'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Loss] double Softplus() => Softplus(-y * m);'. Right: '[Loss] double Logistic() => Softplus(-y * m);'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor FileLocal = new(
        "OBJ1036", "An objective is not local to a file",
        "The type '{0}' is local to its file, so that its generated half cannot reach it: remove 'file'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Objective] file partial class Ridge'. Right: '[Objective] internal partial class Ridge'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor AxisIsHyperparameter = new(
        "OBJ1037", "An axis is not a hyperparameter",
        "The axis '{0}' of the field '{1}' is the name of {2}: give the size another name, or declare '[Size] int {0}' instead",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Hyperparameter] int k; [Parameter(\"k\")] Vector w;'. Right: '[Size] int k; [Parameter(\"k\")] Vector w;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor UnknownReduction = new(
        "OBJ1038", "A reduction that does not exist",
        "The reduction of the term '{0}' is not a member of 'Reduction': write Reduction.Mean, Reduction.Sum or Reduction.MeanOverCount",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Loss((Reduction)7)]'. Right: '[Loss(Reduction.Sum)]'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor KeywordName = new(
        "OBJ1039", "A keyword as a name",
        "The name '{0}' is a keyword, which the generated half cannot use: choose another name",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Sample] int @class;'. Right: '[Sample] int label;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NoSamples = new(
        "OBJ1040", "A loss per sample without samples",
        "The loss '{0}' has PerSample = true, but the objective has no samples: declare a [Sample] or [SampleWeight] field, or remove PerSample",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Loss(PerSample = true)] double L() => b * b;' without a sample. Right: '[Loss] double L() => b * b;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor IncludeType = new(
        "OBJ1110", "What can be included",
        "The field '{0}' cannot include '{1}': {2}",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Include] Vector fit;'. Right: '[Include] Logistic fit;' with '[Objective] partial class Logistic'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor IncludedField = new(
        "OBJ1111", "A field that an included objective needs",
        "'{0}' needs the field '{1}' of '{2}', which is the field of that name here: {3}",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Include] Ridge ridge; [Loss] double L() => ridge.Squared();' without the sample y of Ridge. Right: also '[Sample] double y;'.", customTags: Unsuppressable);
}
