package neural

import "testing"

func TestScript(t *testing.T) {
	for _, c := range []struct{ form, lemma, script string }{
		{"Walked", "walk", "led>"},
		{"cities", "city", "lies>y"},
		{"were", "be", "=be"},
		{"Ostrava", "Ostrava", "k>"},
		{"OSTRAVA", "Ostrava", "t>"},
		{"the", "the", "l>"},
		{"Škodas", "Škoda", "ks>"},
	} {
		got := Script(c.form, c.lemma)
		if got != c.script {
			t.Errorf("Script(%q, %q) = %q, want %q", c.form, c.lemma, got, c.script)
		}
		if l, ok := ApplyScript(got, c.form); !ok || l != c.lemma {
			t.Errorf("ApplyScript(%q, %q) = %q, %v", got, c.form, l, ok)
		}
	}
	for _, c := range []struct{ script, form string }{{"lies>y", "walks"}, {"ls>", "s"}, {"", "x"}} {
		if l, ok := ApplyScript(c.script, c.form); ok {
			t.Errorf("ApplyScript(%q, %q) = %q, want none", c.script, c.form, l)
		}
	}
}

// FuzzScript: what Script gives for a pair makes the lemma again.
func FuzzScript(f *testing.F) {
	f.Add("Walked", "walk")
	f.Add("Ǆ", "ǆ")
	f.Add("\xff", "a")
	f.Fuzz(func(t *testing.T, form, lemma string) {
		s := Script(form, lemma)
		if l, ok := ApplyScript(s, form); ok && s[0] == '=' && l != lemma {
			t.Errorf("%q, %q: script %q gives %q", form, lemma, s, l)
		}
	})
}
