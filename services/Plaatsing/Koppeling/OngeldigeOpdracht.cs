namespace StageSystem.Koppeling;

/// <summary>The instance itself is wrong (unknown id, duplicate, number out of range): nothing was calculated. A shortage or contradiction is no error but a result (<see cref="Toestand"/>).</summary>
/// <param name="pad">Where, as in the file: members in camelCase, indexes from 0, for example <c>paren[3].kolom</c>; empty for the whole instance.</param>
/// <param name="watIsEr">What is wrong and what was expected, one plain Dutch sentence.</param>
public sealed class OngeldigeOpdracht(string pad, string watIsEr)
    : ArgumentException(pad.Length == 0 ? watIsEr : $"{pad}: {watIsEr}")
{
    /// <summary>Place in the instance, for example <c>paren[3].kolom</c>.</summary>
    public string Pad { get; } = pad;

    /// <summary>The sentence without the place.</summary>
    public string WatIsEr { get; } = watIsEr;
}
