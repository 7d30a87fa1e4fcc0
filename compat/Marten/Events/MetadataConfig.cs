namespace Marten.Events;

/// <summary>Which metadata columns mt_events has.</summary>
public class MetadataConfig
{
    public bool CorrelationIdEnabled { get; set; }

    public bool CausationIdEnabled { get; set; }

    public bool HeadersEnabled { get; set; }

    public bool UserNameEnabled { get; set; }

    public void EnableAll() => CorrelationIdEnabled = CausationIdEnabled = HeadersEnabled = UserNameEnabled = true;
}
