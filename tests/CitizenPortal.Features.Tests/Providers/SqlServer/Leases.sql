SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [SweepLeases] AS [s]
        WHERE [s].[Sweep] = @sweep) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

SELECT TOP(2) [s].[Value]
FROM (
    SELECT SYSUTCDATETIME() AS "Value"
) AS [s]
GO

UPDATE [s]
SET [s].[Holder] = @p,
    [s].[Until] = @p3
FROM [SweepLeases] AS [s]
WHERE [s].[Sweep] = @sweep AND ([s].[Until] IS NULL OR [s].[Until] < @now)
GO

SELECT TOP(2) [s].[Value]
FROM (
    SELECT SYSUTCDATETIME() AS "Value"
) AS [s]
GO

UPDATE [s]
SET [s].[Until] = @p
FROM [SweepLeases] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[Holder] = @holder
GO

UPDATE [s]
SET [s].[Holder] = NULL,
    [s].[Until] = NULL
FROM [SweepLeases] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[Holder] = @holder
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
