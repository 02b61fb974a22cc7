package main

import (
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/extract/lang/model"
)

func newVersionCommand(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and of its language model",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runVersion(cmd, g)
		},
	}
}

func runVersion(cmd *cobra.Command, g *global) error {
	version, revision := "devel", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if v := info.Main.Version; v != "" && v != "(devel)" {
			version = v
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				revision = s.Value
			}
		}
	}
	manifest, err := model.Embedded()
	if err != nil {
		return err
	}
	out := struct {
		Version  string         `json:"version"`
		Revision string         `json:"revision,omitempty"`
		Go       string         `json:"go"`
		Model    model.Manifest `json:"model"`
	}{version, revision, runtime.Version(), manifest}
	if g.json {
		return json.NewEncoder(cmd.OutOrStdout()).Encode(out)
	}
	_, err = fmt.Fprintf(cmd.OutOrStdout(), "quadwire %s %s %s/%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}
