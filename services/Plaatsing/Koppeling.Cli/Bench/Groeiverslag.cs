using System.Globalization;
using System.Text;

namespace StageSystem.Koppeling.Cli.Bench;

/// <summary>One measurement of time against size.</summary>
/// <param name="Omvang">Number of rows (aios).</param>
internal sealed record Groeipunt(string Soort, int Omvang, double Ms);

/// <summary>Time against size as a table in Markdown and as a picture with both axes logarithmic.</summary>
internal static class Groeiverslag
{
    private static readonly string[] Kleuren = ["#1b6ca8", "#c0392b", "#2e8b57", "#8e44ad", "#b8860b", "#34495e", "#d35400", "#16a085"];

    public static string Tabel(IReadOnlyList<Groeipunt> punten)
    {
        var tekst = new StringBuilder("# Growth of the matching engine\n\nTime against size, one thread, best of several runs; written by `./koppeling bench --groei`. The figures with their bars come from `./koppeling bench`.\n\n![Time against size](metingen-koppeling.svg)\n");
        foreach (var soort in punten.GroupBy(p => p.Soort))
        {
            tekst.Append(CultureInfo.InvariantCulture, $"\n## {soort.Key}\n\n| size | ms | growth |\n|---:|---:|---:|\n");
            Groeipunt? vorige = null;
            foreach (var p in soort)
            {
                // The exponent between two sizes: 1 is linear, 2 is quadratic.
                var groei = vorige is null ? "" : (Math.Log(p.Ms / vorige.Ms) / Math.Log((double)p.Omvang / vorige.Omvang)).ToString("n^0.0", CultureInfo.InvariantCulture);
                tekst.Append(CultureInfo.InvariantCulture, $"| {p.Omvang} | {p.Ms:0.00} | {groei} |\n");
                vorige = p;
            }
        }
        return tekst.ToString();
    }

    public static string Tekening(IReadOnlyList<Groeipunt> punten)
    {
        const int breed = 760, hoog = 460, links = 70, boven = 20, rechts = 250, onder = 50;
        var (minX, maxX) = (Math.Floor(Math.Log10(punten.Min(p => p.Omvang))), Math.Ceiling(Math.Log10(punten.Max(p => p.Omvang))));
        var (minY, maxY) = (Math.Floor(Math.Log10(punten.Min(p => p.Ms))), Math.Ceiling(Math.Log10(punten.Max(p => p.Ms))));
        double X(double n) => links + (Math.Log10(n) - minX) / Math.Max(1, maxX - minX) * (breed - links - rechts);
        double Y(double ms) => boven + (maxY - Math.Log10(ms)) / Math.Max(1, maxY - minY) * (hoog - boven - onder);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {breed} {hoog}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"Time against size\">\n<rect width=\"{breed}\" height=\"{hoog}\" fill=\"white\"/>\n");
        for (var e = minX; e <= maxX; e++)
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(Math.Pow(10, e)):0}\" y1=\"{boven}\" x2=\"{X(Math.Pow(10, e)):0}\" y2=\"{hoog - onder}\" stroke=\"#ddd\"/><text x=\"{X(Math.Pow(10, e)):0}\" y=\"{hoog - onder + 18}\" text-anchor=\"middle\">{Math.Pow(10, e):0}</text>\n");
        for (var e = minY; e <= maxY; e++)
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{links}\" y1=\"{Y(Math.Pow(10, e)):0}\" x2=\"{breed - rechts}\" y2=\"{Y(Math.Pow(10, e)):0}\" stroke=\"#ddd\"/><text x=\"{links - 8}\" y=\"{Y(Math.Pow(10, e)) + 4:0}\" text-anchor=\"end\">{Math.Pow(10, e):0.####} ms</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(links + breed - rechts) / 2}\" y=\"{hoog - 8}\" text-anchor=\"middle\">size (rows)</text>\n");
        var nummer = 0;
        foreach (var soort in punten.GroupBy(p => p.Soort))
        {
            var kleur = Kleuren[nummer % Kleuren.Length];
            svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{kleur}\" stroke-width=\"2\" points=\"{string.Join(' ', soort.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.Omvang):0.0},{Y(p.Ms):0.0}")))}\"/>\n");
            foreach (var p in soort) svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(p.Omvang):0.0}\" cy=\"{Y(p.Ms):0.0}\" r=\"3\" fill=\"{kleur}\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{breed - rechts + 14}\" y=\"{boven + 20 * nummer}\" width=\"12\" height=\"12\" fill=\"{kleur}\"/><text x=\"{breed - rechts + 32}\" y=\"{boven + 11 + 20 * nummer}\">{System.Security.SecurityElement.Escape(soort.Key)}</text>\n");
            nummer++;
        }
        return svg.Append("</svg>\n").ToString();
    }
}
