using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults.Specs.Api;

public sealed class IdempotentieSpecs : IAsyncLifetime
{
    private const string Ding = """{"naam":"a","van":"2026-11-02","aantal":1,"kleur":"rood"}""";
    private const string Traag = """{"naam":"traag","van":"2026-11-02","aantal":1,"kleur":"rood"}""";

    private Proefdienst _dienst = null!;

    private Geheugenregister Register => (Geheugenregister)_dienst.Services.GetRequiredService<IIdempotentieregister>();

    public async Task InitializeAsync() => _dienst = await Proefdienst.StartAsync();

    public async Task DisposeAsync() => await _dienst.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("met spatie")]
    [InlineData("256")]
    public async Task Without_a_usable_key_nothing_happens(string? sleutel)
    {
        using var antwoord = await _dienst.PostAsync("/v1/dingen", Ding, sleutel == "256" ? new string('x', 256) : sleutel);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.ProbleemAsync())["type"]!.GetValue<string>().ShouldBe("/problemen/idempotency-key-ontbreekt");
        _dienst.Uitgevoerd.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", "8e03978e-40d5-43dd-bc93-6894a57f9324")]
    [InlineData("k", "k")]
    public async Task A_repeat_gets_the_same_answer_and_nothing_happens_again(string eerste, string tweede)
    {
        using var antwoord = await _dienst.PostAsync("/v1/dingen", Ding, eerste);
        using var herhaling = await _dienst.PostAsync("/v1/dingen", Ding, tweede);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Created);
        herhaling.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await herhaling.Content.ReadAsStringAsync()).ShouldBe(await antwoord.Content.ReadAsStringAsync());
        herhaling.Headers.Location.ShouldBe(antwoord.Headers.Location);
        herhaling.Headers.ETag.ShouldBe(antwoord.Headers.ETag);
        herhaling.Headers.GetValues("Correlation-Id").ShouldBe(antwoord.Headers.GetValues("Correlation-Id"));
        herhaling.Content.Headers.ContentType.ShouldBe(antwoord.Content.Headers.ContentType);
        _dienst.Uitgevoerd.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_by_a_rule_is_repeated_as_it_was()
    {
        using var antwoord = await _dienst.PostAsync("/v1/weigeringen", "{}");
        using var herhaling = await _dienst.PostAsync("/v1/weigeringen", "{}");

        (await herhaling.Content.ReadAsStringAsync()).ShouldBe(await antwoord.Content.ReadAsStringAsync());
        _dienst.Uitgevoerd.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_another_body_or_address_is_422_without_a_rule()
    {
        using var eerste = await _dienst.PostAsync("/v1/dingen", Ding);
        using var andereInhoud = await _dienst.PostAsync("/v1/dingen", Traag);
        using var anderAdres = await _dienst.PostAsync("/v1/weigeringen", Ding);

        foreach (var antwoord in new[] { andereInhoud, anderAdres })
        {
            antwoord.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var probleem = await antwoord.ProbleemAsync();
            probleem["type"]!.GetValue<string>().ShouldBe("/problemen/idempotency-key-hergebruikt");
            probleem.ContainsKey("regel").ShouldBeFalse();
        }

        _dienst.Uitgevoerd.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_key_of_another_caller_is_another_key()
    {
        using var eerste = await _dienst.PostAsync("/v1/dingen", Ding);
        using var ander = await _dienst.PostAsync("/v1/dingen", Ding, token: Proefdienst.Token(instituut: "SBOH-2"));

        ander.StatusCode.ShouldBe(HttpStatusCode.Created);
        ander.Headers.Location.ShouldNotBe(eerste.Headers.Location);
        _dienst.Uitgevoerd.Count.ShouldBe(2);
    }

    [Fact]
    public async Task While_it_is_running_a_repeat_is_409()
    {
        var lopend = _dienst.PostAsync("/v1/dingen", Traag);
        SpinWait.SpinUntil(() => !Register.Records.IsEmpty, TimeSpan.FromSeconds(10)).ShouldBeTrue();

        using var herhaling = await _dienst.PostAsync("/v1/dingen", Traag);
        using var antwoord = await lopend;

        herhaling.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        herhaling.Headers.RetryAfter.ShouldNotBeNull();
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Created);
        _dienst.Uitgevoerd.Count.ShouldBe(1);
    }

    [Fact, Trait("Regel", "OVK-4")]
    public async Task Of_1000_at_once_exactly_one_is_carried_out()
    {
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => _dienst.PostAsync("/v1/dingen", Traag)));

        antwoorden.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Created || a.StatusCode == HttpStatusCode.Conflict);
        _dienst.Uitgevoerd.Count.ShouldBe(1);
        using var daarna = await _dienst.PostAsync("/v1/dingen", Traag);
        daarna.StatusCode.ShouldBe(HttpStatusCode.Created);
        foreach (var antwoord in antwoorden) antwoord.Dispose();
    }

    [Theory]
    [InlineData("""{"naam":""}""")]
    [InlineData("{")]
    public async Task After_malformed_input_the_same_key_may_be_used_for_the_corrected_request(string fout)
    {
        using var eerste = await _dienst.PostAsync("/v1/dingen", fout);
        using var tweede = await _dienst.PostAsync("/v1/dingen", Ding);

        eerste.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        tweede.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_failure_is_not_remembered_and_a_new_attempt_names_the_same_new_thing()
    {
        using var eerste = await _dienst.PostAsync("/v1/misluk", "{}");
        using var tweede = await _dienst.PostAsync("/v1/misluk", "{}");

        eerste.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        tweede.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        _dienst.Uitgevoerd.Count.ShouldBe(2);
        _dienst.Uitgevoerd.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task When_the_store_does_not_take_the_answer_a_repeat_need_not_wait()
    {
        Register.Weg = true;
        using var eerste = await _dienst.PostAsync("/v1/dingen", Ding);
        Register.Weg = false;
        using var tweede = await _dienst.PostAsync("/v1/dingen", Ding);

        eerste.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        tweede.StatusCode.ShouldBe(HttpStatusCode.Created);
        // Carried out twice, as the same: same new id, same correlation.
        _dienst.Uitgevoerd.Count.ShouldBe(2);
        _dienst.Uitgevoerd.Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(1, 201, 1)]
    [InlineData(100, 409, 0)]
    public async Task An_attempt_that_vanishes_under_the_hands_is_tried_again_under_the_same_number(int keer, int status, int uitgevoerd)
    {
        Register.NetWeg = keer;
        using var eerste = await _dienst.PostAsync("/v1/dingen", Ding);
        ((int)eerste.StatusCode).ShouldBe(status);
        Register.NetWeg = 0;
        _dienst.Uitgevoerd.Count.ShouldBe(uitgevoerd);

        using var tweede = await _dienst.PostAsync("/v1/dingen", Ding);

        tweede.StatusCode.ShouldBe(HttpStatusCode.Created);
        _dienst.Uitgevoerd.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(59, 409)]
    [InlineData(61, 201)]
    public async Task An_attempt_that_crashed_is_taken_up_after_a_minute(int secondenGeleden, int status)
    {
        using var eerste = await _dienst.PostAsync("/v1/dingen", Ding);
        var record = Register.Records.Values.Single();
        Register.Records[record.Id] = record with
        {
            Antwoord = null,
            Begonnen = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - secondenGeleden,
        };

        using var herhaling = await _dienst.PostAsync("/v1/dingen", Ding);
        using var nogEens = await _dienst.PostAsync("/v1/dingen", Ding);

        ((int)herhaling.StatusCode).ShouldBe(status);
        ((int)nogEens.StatusCode).ShouldBe(status);
        _dienst.Uitgevoerd.Distinct().Count().ShouldBe(1);
        _dienst.Uitgevoerd.Count.ShouldBe(status == 201 ? 2 : 1);
        if (status == 201) herhaling.Headers.Location.ShouldBe(eerste.Headers.Location);
    }

    [Fact]
    public async Task A_caller_that_hangs_up_finds_the_answer_when_it_comes_back()
    {
        using (var ophangen = new CancellationTokenSource())
        {
            using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/v1/dingen") { Content = new StringContent(Traag, Encoding.UTF8, "application/json") };
            verzoek.Headers.Authorization = new("Bearer", Proefdienst.Token());
            verzoek.Headers.Add("Idempotency-Key", "k-1");
            var lopend = _dienst.Http.SendAsync(verzoek, ophangen.Token);
            SpinWait.SpinUntil(() => !Register.Records.IsEmpty, TimeSpan.FromSeconds(10)).ShouldBeTrue();
            await ophangen.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(lopend);
        }

        SpinWait.SpinUntil(() => Register.Records.Values.Single().Antwoord is not null, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        using var herhaling = await _dienst.PostAsync("/v1/dingen", Traag);
        herhaling.StatusCode.ShouldBe(HttpStatusCode.Created);
        _dienst.Uitgevoerd.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_correlation_of_the_caller_goes_along_and_comes_back()
    {
        var id = Guid.NewGuid();
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/v1/dingen") { Content = new StringContent(Ding, Encoding.UTF8, "application/json") };
        using var antwoord = await _dienst.StuurAsync(verzoek, null, ("Idempotency-Key", "c"), ("Correlation-Id", id.ToString()));

        antwoord.Headers.GetValues("Correlation-Id").ShouldBe([id.ToString()]);
        _dienst.Uitgevoerd.Single().ShouldEndWith($":{id}:{Rollen.Stagesecretariaat}:ontwikkel-{Rollen.Stagesecretariaat}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("onzin")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task Without_a_usable_correlation_a_command_gets_a_new_one(string? meegegeven)
    {
        var ids = new HashSet<string>();
        for (var i = 0; i < 3; i++)
        {
            using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/v1/dingen") { Content = new StringContent(Ding, Encoding.UTF8, "application/json") };
            // The same trace for all three, as a portal page may send.
            using var antwoord = await _dienst.StuurAsync(verzoek, null,
                [("Idempotency-Key", $"c{i}"), ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), .. meegegeven is null ? [] : new[] { ("Correlation-Id", meegegeven) }]);
            ids.Add(antwoord.Headers.GetValues("Correlation-Id").Single());
        }

        ids.Count.ShouldBe(3);
        ids.ShouldAllBe(id => Guid.Parse(id) != Guid.Empty);
    }

    [Fact]
    public async Task A_read_has_no_correlation()
    {
        using var antwoord = await _dienst.GetAsync("/v1/dingen/a");

        antwoord.Headers.Contains("Correlation-Id").ShouldBeFalse();
    }
}
