using System.Reflection;
using System.Reflection.Emit;

namespace StageSystem.Architectuur;

/// <summary>Reads which types a type uses: in its signatures, its fields, its attributes' types, and in the bodies of its methods (ECMA-335 III).</summary>
internal static class IlLezer
{
    private const BindingFlags Alles =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    /// <summary>All types that this type mentions, itself excluded.</summary>
    internal static IReadOnlySet<Type> Gebruikt(Type type)
    {
        var gevonden = new HashSet<Type>();
        Voeg(gevonden, type.BaseType);
        foreach (var i in type.GetInterfaces()) Voeg(gevonden, i);
        foreach (var f in type.GetFields(Alles)) Voeg(gevonden, f.FieldType);
        foreach (var m in type.GetMethods(Alles).Cast<MethodBase>().Concat(type.GetConstructors(Alles))) VanMethode(gevonden, m);
        gevonden.Remove(type);
        return gevonden;
    }

    private static void VanMethode(HashSet<Type> gevonden, MethodBase methode)
    {
        if (methode is MethodInfo info) Voeg(gevonden, info.ReturnType);
        foreach (var p in methode.GetParameters()) Voeg(gevonden, p.ParameterType);
        if (methode.GetMethodBody() is not { } body) return;
        foreach (var l in body.LocalVariables) Voeg(gevonden, l.LocalType);
        VanIl(gevonden, methode, body.GetILAsByteArray() ?? []);
    }

    private static void VanIl(HashSet<Type> gevonden, MethodBase methode, byte[] il)
    {
        var typeArgumenten = methode.DeclaringType!.IsGenericType ? methode.DeclaringType.GetGenericArguments() : null;
        var methodeArgumenten = methode.IsGenericMethod ? methode.GetGenericArguments() : null;
        for (var plek = 0; plek < il.Length;)
        {
            short code = il[plek++];
            if (code == 0xFE) code = (short)(0xFE00 | il[plek++]);
            var op = OpCodes[code];
            switch (op.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    switch (methode.Module.ResolveMember(BitConverter.ToInt32(il, plek), typeArgumenten, methodeArgumenten))
                    {
                        case Type t: Voeg(gevonden, t); break;
                        case { } lid:
                            Voeg(gevonden, lid.DeclaringType);
                            if (lid is MethodInfo { IsGenericMethod: true } generiek)
                                foreach (var argument in generiek.GetGenericArguments()) Voeg(gevonden, argument);
                            break;
                    }

                    plek += 4;
                    break;
                case OperandType.InlineSwitch:
                    plek += 4 + (4 * BitConverter.ToInt32(il, plek));
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    plek += 1;
                    break;
                case OperandType.InlineVar:
                    plek += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    plek += 8;
                    break;
                default:
                    plek += 4;
                    break;
            }
        }
    }

    private static void Voeg(HashSet<Type> gevonden, Type? type)
    {
        if (type is null || type.IsGenericParameter) return;
        if (type.HasElementType)
        {
            Voeg(gevonden, type.GetElementType());
            return;
        }

        if (type.IsGenericType)
        {
            if (!gevonden.Add(type.GetGenericTypeDefinition()) && type.IsGenericTypeDefinition) return;
            foreach (var argument in type.GetGenericArguments()) Voeg(gevonden, argument);
            return;
        }

        gevonden.Add(type);
    }
}
