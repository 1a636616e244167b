namespace Objectives.Generator.Operations;

/// <summary>The operations that rules and passes name; all others are reached through the table.</summary>
internal static class Op
{
    public static readonly Operation Add = Operation.Get<Add>();
    public static readonly Operation Subtract = Operation.Get<Subtract>();
    public static readonly Operation Multiply = Operation.Get<Multiply>();
    public static readonly Operation Divide = Operation.Get<Divide>();
    public static readonly Operation Negate = Operation.Get<Negate>();
    public static readonly Operation MultiplyAdd = Operation.Get<MultiplyAdd>();
    public static readonly Operation Square = Operation.Get<Square>();
    public static readonly Operation Select = Operation.Get<Select>();
    public static readonly Operation Less = Operation.Get<Less>();
    public static readonly Operation LessOrEqual = Operation.Get<LessOrEqual>();
    public static readonly Operation Equal = Operation.Get<Equal>();
    public static readonly Operation And = Operation.Get<And>();
    public static readonly Operation Or = Operation.Get<Or>();
    public static readonly Operation Not = Operation.Get<Not>();
    public static readonly Operation ToReal = Operation.Get<ToReal>();
    public static readonly Operation Exp = Operation.Get<Exp>();
    public static readonly Operation Log = Operation.Get<Log>();
    public static readonly Operation Sqrt = Operation.Get<Sqrt>();
    public static readonly Operation Root = Operation.Get<Root>();
    public static readonly Operation Abs = Operation.Get<Abs>();
    public static readonly Operation Max = Operation.Get<Max>();
    public static readonly Operation Min = Operation.Get<Min>();
    public static readonly Operation IsFinite = Operation.Get<IsFinite>();
    public static readonly Operation StrongZero = Operation.Get<StrongZero>();
    public static readonly Operation Keep = Operation.Get<Keep>();
    public static readonly Operation Sigmoid = Operation.Get<Sigmoid>();
    public static readonly Operation Softplus = Operation.Get<Softplus>();
    public static readonly Operation Quotient = Operation.Get<Quotient>();
    public static readonly Operation Remainder = Operation.Get<Remainder>();
    public static readonly Operation ShiftLeft = Operation.Get<ShiftLeft>();
    public static readonly Operation ShiftRight = Operation.Get<ShiftRight>();
    public static readonly Operation BitAnd = Operation.Get<BitAnd>();
    public static readonly Operation BitOr = Operation.Get<BitOr>();
    public static readonly Operation BitXor = Operation.Get<BitXor>();
    public static readonly Operation Store = Operation.Get<Store>();
}
