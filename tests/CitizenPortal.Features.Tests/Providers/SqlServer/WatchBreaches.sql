SELECT [d].[Id], [d].[FoundAt], [d].[Measures], [d].[RecordedAt], [d].[RecordedBy], [d].[ReportDocument], [d].[ReportedAt], [d].[ReportedBy], [d].[Version], [d].[What], [d].[Whom]
FROM [DataBreaches] AS [d]
WHERE [d].[ReportedAt] IS NULL
ORDER BY [d].[Id]
